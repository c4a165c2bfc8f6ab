// Google's HTTP client carries a fetch of its own for runtimes without one; Node 24 has fetch. 110 KB of every bundle otherwise.
module.exports = { default: globalThis.fetch, Headers, Request, Response, FormData, Blob };
