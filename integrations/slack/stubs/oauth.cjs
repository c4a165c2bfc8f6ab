// Installs an app through OAuth; ours is installed from its manifest into one workspace. The real package and the
// signing that it brings are 25 KB of every cold start.
class Absent {
  constructor() {
    throw new Error('@slack/oauth is not in this bundle: the app is installed from its manifest');
  }
}
module.exports = { InstallProvider: Absent, FileInstallationStore: Absent, MemoryInstallationStore: Absent };
