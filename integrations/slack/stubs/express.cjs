// Bolt's App requires its Express receiver at load; on Lambda nobody makes one. The real package is 300 KB of every
// cold start.
const absent = () => {
  throw new Error("express is not in this bundle: requests are handed to Bolt's App itself");
};
module.exports = Object.assign(absent, { Router: absent });
