import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Host {
  readonly port: number;
  /** Puts a newer build in the place of the one there is: every script and style gets a new name, the old ones go. */
  deploy(): void;
  /** Takes a file away. */
  lose(path: string): void;
  close(): void;
}

/** Serves the built site from a folder of a host. */
export async function host(folder: string): Promise<Host> {
  let build = 1;
  const lost = new Set<string>();
  const assets = readdirSync('dist/assets').map((name) => name.replace(/\.\w+$/, ''));
  const everyAsset = new RegExp(`(${assets.join('|')})(?=\\.)`, 'g');

  const content = async (path: string): Promise<Buffer | string> => {
    const mark = build === 1 ? '' : `_${build}`;
    const isAsset = path.startsWith('assets/');
    const name = basename(path, extname(path));
    if (lost.has(path) || (isAsset && !name.endsWith(mark))) throw new Error('gone');
    const stored = isAsset ? `assets/${name.slice(0, name.length - mark.length)}${extname(path)}` : path;
    const bytes = await readFile(join('dist', stored));
    if (mark === '' || !/\.(js|css|html)$/.test(stored)) return bytes;
    return bytes.toString().replace(everyAsset, `$1${mark}`).replace("VERSION = '", `$&${build}`);
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname === folder ? 'index.html' : pathname.slice(folder.length);
    const isThere = pathname.startsWith(folder);
    (isThere ? content(path) : Promise.reject(new Error('elsewhere'))).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    deploy: () => (build += 1),
    lose: (path) => void lost.add(path),
    close: () => void server.close(),
  };
}
