import { count, dayInEnglish } from '#dataset/english.ts';
import { oldestFirst } from '#lib/record/log.ts';
import { raise, type VersionPart } from '#lib/record/version.ts';
import { tableOf } from '#tables';

/** Texts of the files that have the version, before a release. */
export interface ReleaseTexts {
  readonly package: string;
  readonly lock: string;
  readonly citation: string;
  readonly changelog: string;
  readonly log: string;
}

interface Released {
  readonly version: string;
  /** Entries of the log since the version before. */
  readonly changes: number;
  /** The same files after the release, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Replaces the one place in a text that matches. Throws if there is none. */
const replaceIn = (file: string, text: string, pattern: RegExp, by: string): string => {
  if (!pattern.test(text)) throw new Error(`${file} has no line like ${pattern}, expected one to write the release into.`);
  return text.replace(pattern, by);
};

/** The version in package.json. Throws if it is not three numbers. */
const versionIn = (text: string): string => {
  const found = /^ {2}"version": "(\d+\.\d+\.\d+)",$/m.exec(text)?.[1];
  if (found === undefined) throw new Error('package.json has no line "version" of three numbers, such as "version": "2.0.0".');
  return found;
};

/** Writes a release of a day, `YYYY-MM-DD`, into the files that have the version. Throws, and names the file, if one is not as expected. */
export const releaseFiles = (texts: ReleaseTexts, part: VersionPart, day: string): Released => {
  const before = versionIn(texts.package);
  const version = raise(before, part);
  const raw: unknown = JSON.parse(texts.log);
  const entries: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const log = oldestFirst(
    tableOf('corrections')
      .read(entries)
      .rows.map(({ row }) => row),
  );
  const last = log.findLastIndex((entry) => entry.version !== null);
  if (log[last]?.version !== before)
    throw new Error(
      `package.json has version ${before}, and content/data/corrections.json last published ${log[last]?.version ?? 'none'}; put one of them back.`,
    );
  const changes = log.length - 1 - last;
  const newest = log.at(-1)?.date ?? day;
  if (newest > day) throw new Error(`content/data/corrections.json has an entry of ${newest}, after this day, ${day}; correct its date.`);
  const entry = {
    id: `release-${version.replaceAll('.', '-')}`,
    date: day,
    kind: 'released',
    title: `Version ${version} is published`,
    items: [],
    from: `Version ${before}`,
    to: `Version ${version}`,
    why: `A version to cite: it holds ${count(changes, 'change', 'changes')} since version ${before}.`,
    version,
  };
  return {
    version,
    changes,
    files: {
      'package.json': replaceIn('package.json', texts.package, /^ {2}"version": "[^"]+",$/m, `  "version": "${version}",`),
      'package-lock.json': replaceIn(
        'package-lock.json',
        replaceIn('package-lock.json', texts.lock, /^ {2}"version": "[^"]+",$/m, `  "version": "${version}",`),
        /^ {6}"version": "[^"]+",$/m,
        `      "version": "${version}",`,
      ),
      'CITATION.cff': replaceIn(
        'CITATION.cff',
        replaceIn('CITATION.cff', texts.citation, /^version: .*$/m, `version: ${version}`),
        /^date-released: .*$/m,
        `date-released: ${day}`,
      ),
      'CHANGELOG.md': replaceIn(
        'CHANGELOG.md',
        texts.changelog,
        /^## Unreleased$/m,
        `## Unreleased\n\n## ${version}, ${dayInEnglish(day)} ${day.slice(0, 4)}`,
      ),
      'content/data/corrections.json': `${JSON.stringify([...entries, entry], null, 2)}\n`,
    },
  };
};
