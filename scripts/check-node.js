// The first thing every script runs: says at once when the wrong Node is under it.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Parley needs Node 24 or newer and this is ${process.version}: run it through npm after "npm ci" (without --omit=optional), which brings its own.`,
  );
  process.exit(2);
}
