// Socket mode brings an HTTP client of half a megabyte, and a function has no socket to keep open.
module.exports = {
  SocketModeClient: class {
    constructor() {
      throw new Error("socket mode is not in this bundle: requests are handed to Bolt's App itself");
    }
  },
};
