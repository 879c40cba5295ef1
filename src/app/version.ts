/** Put in by the build. */
declare const __APP_VERSION__: string;
declare const __ONE_FILE__: boolean;

/** Of the build that this page came from. */
export const VERSION = __APP_VERSION__;

/** Whether it is the build that opens as a file, without a host, service worker or updates. */
export const IS_ONE_FILE = __ONE_FILE__;
