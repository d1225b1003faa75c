import { format } from '#i18n/en/format.ts';

/** Titles and descriptions of pages. Those of search, corrections, data and map are in the files of these pages. */
export const pages = {
  home: {
    description:
      'Arye Gut’s essay on Azerbaijan, Israel and the 2020 Karabakh war, and the record around it: who says so, who says otherwise, and how well each claim stands.',
  },
  article: {
    title: 'The essay, retold and checked',
    description:
      'Arye Gut’s essay on Azerbaijan as Israel’s partner, retold part by part in our own words, with every claim marked where it is made and what the record says of it.',
  },
  timeline: {
    title: 'The liberation timeline',
    /** Where the title stands without its line: tab, search engines, share cards, files. */
    neutralTitle: 'Timeline: the 2020 war, and what came before and after',
    word: '“Liberation” is the essay’s and Azerbaijan’s word; Armenia and the Karabakh Armenians speak of loss, and of occupation.',
    description: 'Every event of the record from 1988 to the present, with its date, whose account it is, and its sources.',
  },
  losses: {
    title: 'The losses',
    description:
      'Figures of heritage losses and human cost, quantity by quantity, with every claimant’s number side by side: who said it, when, and what was counted.',
  },
  sites: {
    title: 'Single sites',
    survey: 'What surveys counted',
    surveyNote:
      'Each survey looked at a list of its own, and says which condition it found. These are their counts; none is a count of the sites below.',
    own: (sites: string): string => `The sites of this record: ${sites}`,
    ownNote:
      'Of each something is documented. They are a choice by sources, not a sample, and no share can be read from them. Damage is kept apart from blame: who did it is said only as a source says it.',
    strips:
      'On the strips a bar is something that lasted, a hollow mark a window in which one moment lies, a full dot a known day; all strips run from 1985 to 2026.',
    description:
      'Heritage sites of every side, one by one: condition before and after as dated entries, what is documented, by whom, and where accounts differ.',
  },
  claims: {
    title: 'The claims',
    description: 'Every claim of Arye Gut’s essay, in its order: how well it stands, what speaks for it and against it, and the sources.',
  },
  sources: {
    title: 'The sources',
    reported: (works: number): string =>
      `${format.count(works, { one: 'work was', other: 'works were' })} not read and ${works === 1 ? 'is' : 'are'} listed as what others rest on: such works count towards no status.`,
    description: 'Every work the record rests on: publisher, date, language, kind, whose side it is on, how it was consulted, and what cites it.',
  },
  places: {
    title: 'The places',
    description: 'The districts that were wholly or partly under Armenian control before the 2020 war, and how control changed in each.',
  },
  district: {
    description: (name: string, places: number): string =>
      `${name}: how and when control changed, ${places === 0 ? 'no place announced in the war' : `${format.count(places, { one: 'place', other: 'places' })} announced in the war`}, heritage sites, events and sources.`,
    picture: (name: string, stop: string): string => `Where ${name} lies, with the land as of ${stop}`,
    land: (stop: string): string => `Land as of ${stop}; all lines are approximate.`,
  },
};
