import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

/** Version that an archive of the data says it is, when each file in it has the checksum of its SHA256SUMS. Throws, and says what is not so. */
export const versionOfArchive = (zip: Uint8Array): string => {
  const files = new Map(
    Object.entries(unzipSync(zip))
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, content]) => [path.replace(/^[^/]+\//, ''), content]),
  );
  const sums = new Map(
    text(files.get('SHA256SUMS'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  const wrong = [...files].filter(([path, content]) => path !== 'SHA256SUMS' && sums.get(path) !== sha256(content)).map(([path]) => path);
  const missing = [...sums.keys()].filter((path) => !files.has(path));
  if (sums.size === 0 || wrong.length + missing.length > 0)
    throw new Error(`The archive does not hold what its SHA256SUMS says: ${[...wrong, ...missing].join(', ') || 'there is none'}.`);
  const version = /^version: (.+)$/m.exec(text(files.get('CITATION.cff')))?.[1];
  if (version === undefined) throw new Error('The CITATION.cff of the archive has no line "version: …".');
  return version;
};
