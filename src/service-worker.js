/**
 * Keeps one whole build for offline use, and never serves a mixture of two: what a page asks for comes from the build
 * that the page came from. A newer build waits until a person asks for it or the last page of the old one is closed.
 * The files of an older build stay for as long as a page may still want them.
 */

/** Written by the build: a name for what the build holds, its files, and those it can do without. */
const VERSION = '%VERSION%';
const FILES = /** @type {string[]} */ (JSON.parse('%FILES%'));
const OPTIONAL = /** @type {string[]} */ (JSON.parse('%OPTIONAL%'));

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** One host may hold several sites in its folders, and caches are the host's. */
const PREFIX = `almanac-build-${new URL(worker.registration.scope).pathname}-`;
const CACHE = PREFIX + VERSION;
/** The files of a build are the same for everybody, though hosts like to say that they vary by origin. */
const SAME = { ignoreSearch: true, ignoreVary: true };
/** A page that says nothing for so long is asleep, and may want its files when it wakes. */
const PATIENCE = 3000;

/** Past the browser's own cache, which may still hold a file of another build. @param {string} file */
const fresh = (file) => new Request(file, { cache: 'reload' });

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(fresh));
  // Icons and the like: a host that lacks one still has the whole app.
  await Promise.allSettled(OPTIONAL.map((file) => cache.add(fresh(file))));
}

/** The script that a page began with, by the page's own word; nothing where it does not answer. @param {Client} client */
function beginningOf(client) {
  return new Promise((/** @type {(file: unknown) => void} */ resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(undefined), PATIENCE);
    client.postMessage('which-build', [channel.port2]);
  });
}

/** Removes the files of other builds once every open page has said that it came from this one. */
async function forgetOthers() {
  const scope = worker.registration.scope;
  const clients = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = new Set(FILES.map((file) => new URL(file, scope).href));
  const beginnings = await Promise.all(
    clients.filter(({ url }) => url.startsWith(scope)).map((client) => beginningOf(client)),
  );
  if (!beginnings.every((file) => typeof file === 'string' && ours.has(file))) return;
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, SAME);
  // The name of a script or style holds a hash of its content: whichever build kept it, it is the one asked for.
  return kept ?? (await olderFile(request)) ?? fetch(request);
}

/** @param {Request} request */
async function olderFile(request) {
  return request.url.includes('/assets/') ? caches.match(request, SAME) : undefined;
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => {
  // Pages of the first visit came from the network: what they load later comes from here.
  event.waitUntil(worker.clients.claim());
});
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
  if (event.data === 'forget-others') event.waitUntil(forgetOthers());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // A page that wants to know what the host has now is not told what is kept here.
  if (request.cache === 'no-store') return;
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin) {
    event.respondWith(answer(request));
  }
});
