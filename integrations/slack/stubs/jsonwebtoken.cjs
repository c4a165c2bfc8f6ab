// Signs the state of an OAuth installation; the app is installed from its manifest into one workspace, without OAuth.
const absent = () => {
  throw new Error('jsonwebtoken is not in this bundle: the app is installed from its manifest');
};
module.exports = { sign: absent, verify: absent };
