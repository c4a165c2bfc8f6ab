/**
 * Stands in for `node-fetch` in our bundles (esbuild alias): Google's client would carry 85 KB of it to do what Node does by itself.
 */
module.exports = globalThis.fetch;
