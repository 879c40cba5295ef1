/** Put in by the build, from package.json. */
declare const __APP_VERSION__: string;

/** Of the build that this page came from. */
export const VERSION = __APP_VERSION__;
