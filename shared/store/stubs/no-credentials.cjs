// A Lambda's credentials come from its environment, which is asked first. The SDK brings five other places to find some,
// and the clients for them: 117 KB of every bundle. Each is passed over, so that the end of the chain says what is wrong.
const none = () => async () => {
  throw Object.assign(new Error('A door finds its credentials in its environment alone.'), { tryNextLink: true });
};
module.exports = { fromIni: none, fromSSO: none, fromProcess: none, fromTokenFile: none, fromLoginCredentials: none };
