// Reads the paths of routes that Bolt's own servers would serve; here the gateway routes.
module.exports = {
  match: () => {
    throw new Error("path-to-regexp is not in this bundle: requests are handed to Bolt's App itself");
  },
};
