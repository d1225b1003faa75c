/** Loaded before the scripts that are TypeScript: says which Node they need where another one would only fail. Any Node can read this file. */
if (!process.features.typescript) {
  const { devDependencies } = require('../../package.json');
  console.error(
    `These scripts need Node 22.18 or later, which runs TypeScript, and found Node ${process.versions.node}. Run "npm ci": it brings Node ${devDependencies.node} for them.`,
  );
  process.exit(1);
}
