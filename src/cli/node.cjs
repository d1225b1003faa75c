/** Loaded before the scripts that are TypeScript: says which Node they need where an older one would only fail. Any Node can read this file. */
if (!process.features.typescript) {
  const { optionalDependencies } = require('../../package.json');
  const brings = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const version = optionalDependencies[brings];
  console.error(
    `These scripts need Node 22.18 or later, which runs TypeScript, and found Node ${process.versions.node}. ${
      version === undefined ? 'Install it from https://nodejs.org/.' : `Run "npm ci" without --omit=optional: it brings Node ${version} for them.`
    }`,
  );
  process.exit(1);
}
