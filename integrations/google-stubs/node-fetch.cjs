// Google's HTTP client carries a fetch of its own for runtimes without one; Node 24 has fetch. 110 KB of every bundle
// otherwise. The module itself is the function: that is what its `(await import('node-fetch')).default` becomes in a
// bundle.
module.exports = Object.assign((...request) => fetch(...request), { Headers, Request, Response, FormData, Blob });
