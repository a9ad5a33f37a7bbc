/** The review: a page on this machine that shows documents beside their readings, and keeps what people correct. */
export { isLoopback } from "./guard.js";
export { type Review, serve } from "./server.js";
export { type Host, type Named, Store, type StoreOptions } from "./store.js";
