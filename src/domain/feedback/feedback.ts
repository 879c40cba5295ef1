import { mark } from '../campaign/campaign.ts';
import { z } from '../schema.ts';

/** What a person says of the product. It is kept in the sandbox and leaves it only as a file that the person saves. */
export const feedback = z.object({
  id: z.uuid(),
  ...mark.shape,
  opinion: z.enum(['good', 'bad', 'idea']),
  text: z.string().trim().min(1).max(5_000),
  /** What was on the screen: the address after its `#`. */
  address: z.string().max(10_000),
  /** Of the build. */
  version: z.string().max(64),
});
export type Feedback = z.infer<typeof feedback>;
