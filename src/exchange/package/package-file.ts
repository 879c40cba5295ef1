import { audience, configuration, type Reference, type References } from '../../domain/campaign/reference.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { actionsIn, audiencesIn } from '../../domain/campaign/channels-in.ts';
import { actionContent, apiContent } from '../../domain/campaign/content.ts';
import { properties } from '../../domain/campaign/written.ts';
import { z } from '../../domain/schema.ts';
import { campaignPackage } from '../../domain/packages/package.ts';

export const PACKAGE_FORMAT = 'almanac-package';
/** Counts changes of the format. Files of earlier versions go on being read. */
export const PACKAGE_VERSION = 1;

function packaged<Type extends string, Schema extends z.ZodType>(type: Type, content: Schema) {
  return z.object({ id: z.uuid(), type: z.literal(type), ...properties.shape, content });
}

/**
 * Without its outages and what it is a part of, which tell how things stood in the sandbox it came from. A name of null: it
 * was gone there.
 */
const dependency = z.discriminatedUnion('kind', [
  audience
    .omit({ outages: true, removedAt: true, partOf: true })
    .extend({ name: audience.shape.name.nullable() }),
  configuration
    .omit({ outages: true, removedAt: true })
    .extend({ name: configuration.shape.name.nullable() }),
]);

/** A package as a file carries it: what its campaigns say, and the audiences and configurations that they name. */
export const packageFile = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  package: campaignPackage.pick({ name: true, description: true }),
  campaigns: z
    .array(
      z.discriminatedUnion('type', [
        packaged('action', actionContent),
        packaged('api-triggered', apiContent),
      ]),
    )
    .min(1)
    .max(10_000),
  references: z.array(dependency).max(100_000),
});

export type PackageFile = z.infer<typeof packageFile>;
export type PackagedCampaign = PackageFile['campaigns'][number];
export type Dependency = PackageFile['references'][number];

/** An id alone does not tell an audience from a configuration. */
export function dependencyKey({ kind, id }: Pick<Dependency, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** Orchestrated campaigns are never packaged. */
export function canBePackaged(campaign: Campaign): boolean {
  return campaign.type !== 'orchestrated';
}

/** The keys of what a campaign of a file names. */
export function dependenciesOf({ content }: Pick<PackagedCampaign, 'content'>): string[] {
  return namedIn(content).map(dependencyKey);
}

/**
 * The text of a package's file: the same text for the same package. Of a campaign that has a draft version it carries
 * that one, for it is the latest that was written. Throws where there is no campaign.
 */
export function writePackageFile(
  { name, description }: { readonly name: string; readonly description: string },
  campaigns: readonly Campaign[],
  references: References,
): string {
  const written = campaigns.filter(canBePackaged).map(({ id, type, draft, current, ...each }) => ({
    id,
    type,
    name: each.name,
    description: each.description,
    tags: each.tags,
    content: (draft ?? current).content as PackagedCampaign['content'],
  }));
  const named = new Map(
    written
      .flatMap((each) => namedIn(each.content))
      .map((each) => [dependencyKey(each), asDependency(each, references.get(each.id))]),
  );
  // Parsing puts the fields into the order of the schema, whatever order they were kept in.
  const file = packageFile.parse({
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    package: { name, description },
    campaigns: written,
    references: [...named].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
  });
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a content names, with what is known of it if it is gone. */
function namedIn(content: PackagedCampaign['content']): Dependency[] {
  return [
    ...audiencesIn(content).map((id) => ({ kind: 'audience', id, name: null, size: 0 }) as const),
    ...actionsIn(content).flatMap(({ configurationId: id, channel }) =>
      id === null ? [] : [{ kind: 'configuration', id, name: null, channel } as const],
    ),
  ];
}

function asDependency(gone: Dependency, reference: Reference | undefined): Dependency {
  return reference?.kind === gone.kind ? reference : gone;
}
