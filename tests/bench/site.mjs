import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Builds Almanac, unless told not to, and serves it with the yardstick beside it under `/yardstick/`: one origin, so
 * that both read the same stored campaigns.
 *
 * @param {{ isBuilt: boolean, port: number }} options `port` 0: any that is free
 */
export async function serveSite({ isBuilt, port }) {
  if (!isBuilt) await build({ root, logLevel: 'warn' });
  const yardstick = mkdtempSync(join(tmpdir(), 'almanac-yardstick-'));
  await build({
    root: join(root, 'tests/bench/yardstick'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: yardstick, emptyOutDir: true, target: 'es2022' },
  });
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port, strictPort: true, host: '127.0.0.1' },
    plugins: [
      {
        name: 'almanac:yardstick',
        configurePreviewServer({ middlewares }) {
          middlewares.use('/yardstick', (request, response, next) => {
            const path = new URL(request.url ?? '/', 'http://localhost').pathname;
            const file = join(yardstick, path === '/' ? 'index.html' : path);
            if (!existsSync(file)) {
              next();
              return;
            }
            response.setHeader('content-type', TYPES[extname(file)] ?? '');
            createReadStream(file).pipe(response);
          });
        },
      },
    ],
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview has no address');
  return {
    address,
    async close() {
      await server.close();
      rmSync(yardstick, { recursive: true });
    },
  };
}
