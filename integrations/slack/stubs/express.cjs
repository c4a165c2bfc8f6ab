// Bolt's App requires its Express receiver at load; on Lambda nobody makes one. The real package is 300 KB of every cold start.
const absent = () => {
  throw new Error('express is not in this bundle: requests come through AwsLambdaReceiver');
};
module.exports = Object.assign(absent, { Router: absent });
