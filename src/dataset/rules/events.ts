import { nearest } from '#dataset/problem.ts';
import { type Rule, Words } from '#dataset/report.ts';

/** Words for harm to people, soldiers or not. The row says whether civilians were among them. */
const HARM =
  /\b(?:kill(?:ed|s|ings?)?|wound(?:ed|s|ing)|injur(?:ed|es|ing)|died|dead|deaths?|captured|captives?|fled|flee(?:s|ing)?|displaced|expelled|besieged|siege)\b/iu;

/** An event whose words speak of harm says whom it befell, or why nobody who was not fighting was harmed. */
export const harmRecorded: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('events')) {
    const [word] = HARM.exec(`${row.title} ${row.summary}`) ?? [];
    if (row.harm.length === 0 && word !== undefined && row.noHarm === null)
      report(
        { table: 'events', path: [index, 'harm'] },
        new Words(`no harm, though the event says "${word}"`),
        'an entry for each side whose people were harmed, or the reason in noHarm',
      );
    if (row.noHarm !== null && row.harm.length > 0)
      report({ table: 'events', path: [index, 'noHarm'] }, row.noHarm, 'null, since the event has entries in harm');
  }
};

/** The sources of a harm are among those of its event, and no kind of harm to one side is said twice. */
export const harmSourced: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('events')) {
    const said = new Set<string>();
    row.harm.forEach((entry, at) => {
      entry.sources.forEach((id, position) => {
        if (!row.sources.includes(id))
          report(
            { table: 'events', path: [index, 'harm', at, 'sources', position] },
            id,
            'one of the sources of this event',
            nearest(id, row.sources),
          );
      });
      entry.what.forEach((kind, position) => {
        if (said.has(`${entry.side} ${kind}`))
          report(
            { table: 'events', path: [index, 'harm', at, 'what', position] },
            kind,
            `each kind of harm once per side; ${entry.side} has it already`,
          );
        said.add(`${entry.side} ${kind}`);
      });
    });
  }
};

/** An event of harm to civilians says whom it befell, or why that is said elsewhere. */
export const civilianHarmTold: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('events')) {
    if (row.category === 'civilian-harm' && row.harm.length === 0 && row.noHarm === null)
      report(
        { table: 'events', path: [index, 'harm'] },
        row.harm,
        'an entry for each side whose people were harmed, or the reason in noHarm, since the category is "civilian-harm"',
      );
  }
};

/** An account that is called independent has a source that is of neither party. */
export const attributionEarned: Rule = (folder, _report, _add, warn) => {
  const sides = new Map<string, string>(folder.rows('sources').map(({ row }) => [row.id, row.side]));
  for (const { row, index } of folder.rows('events')) {
    const own = row.sources.map((id) => sides.get(id));
    if (row.attribution === 'independent' && own.every((side) => side === 'armenia' || side === 'azerbaijan'))
      warn(
        { table: 'events', path: [index, 'attribution'] },
        row.attribution,
        'a source that is of neither party, or the attribution to whose account it is',
      );
  }
};
