import { type ContentFiles, filesOnDisk } from '#dataset/files.ts';
import { type Folder, readFolder } from '#dataset/folder.ts';
import { byLocation, type Problem } from '#dataset/problem.ts';
import { type Rule, reporter } from '#dataset/report.ts';
import { publicAddresses, publicLinks } from '#dataset/rules/addresses.ts';
import { eachClaimMarkedOnce, everyClaimMarked, idsOfArticle, idsOfPages, oneAuthor } from '#dataset/rules/article.ts';
import { noLeftovers, plainCharacters } from '#dataset/rules/characters.ts';
import {
  earlierStatusesDiffer,
  earlierStatusesInOrder,
  everyWorkWeighedOnce,
  holdsAndFails,
  oneOrder,
  partsOfWholeClaims,
  statedParties,
} from '#dataset/rules/claims.ts';
import { confirmedByOthers, rivalsNotConfirmed } from '#dataset/rules/confirmations.ts';
import { changedRows, changesSomething, oneEntryPerRowAndDay, versionsRise } from '#dataset/rules/corrections.ts';
import { likeCounterparts } from '#dataset/rules/counterparts.ts';
import { compositionAddsUp, compositionSought, undatedExplained } from '#dataset/rules/districts.ts';
import { attributionEarned, civilianHarmTold, harmRecorded, harmSourced } from '#dataset/rules/events.ts';
import { essayFiguresAgree, everyGroupUsed, oneUnitPerGroup, shortNamesTellApart, totalsOncePerKind } from '#dataset/rules/figures.ts';
import { findingsHold } from '#dataset/rules/findings.ts';
import { freeFormerIds, quantitiesBesidePages } from '#dataset/rules/former-ids.ts';
import { onePlacePerRecord, recordsOfPoints } from '#dataset/rules/gazetteers.ts';
import { placesInCountries, pointsTellApart, sitesAtPlaces } from '#dataset/rules/geography.ts';
import { geometryOfSite } from '#dataset/rules/geometry.ts';
import { uniqueIds } from '#dataset/rules/ids.ts';
import { knownLinks } from '#dataset/rules/links.ts';
import { drawableFigures, knownComponents, noTypedNumbers, plainLinks, textsOfSite } from '#dataset/rules/mdx.ts';
import { bothScripts, eachNameOnce, givenNamesKnown } from '#dataset/rules/names.ts';
import { openingOfRows } from '#dataset/rules/opening.ts';
import { knownDefinitions, knownFragments, stepsOfWar, wordsInElements } from '#dataset/rules/prose.ts';
import { figuresOfGroups, numbersFitUnits, partsWithinTotals, visitsAgree } from '#dataset/rules/quantities.ts';
import { lastReadInTime } from '#dataset/rules/record-state.ts';
import { everySourceUsed, knownReferences } from '#dataset/rules/references.ts';
import { latinNames, namesTellApart, oneSpelling } from '#dataset/rules/same-names.ts';
import { announcedInTime, oneNamePerDistrict, pointsInDistricts } from '#dataset/rules/settlements.ts';
import { conditionsDated, conditionsSourced } from '#dataset/rules/sites.ts';
import {
  decisiveWorksLimited,
  findableSources,
  honestCaveats,
  noCircularSources,
  oneRowPerWork,
  reportedWorksRestedOn,
} from '#dataset/rules/sources.ts';
import { storyOfRows } from '#dataset/rules/story.ts';
import { controlInTime, daysOfWorkPast, historyInOrder, nothingAfterReading, readAfterWritten, toldAfterwards } from '#dataset/rules/time.ts';
import { knownTodo } from '#dataset/rules/todo.ts';
import { oneVocabulary } from '#dataset/rules/vocabulary.ts';
import { type Coverage, coverage, isCounted } from '#lib/record/coverage.ts';
import { forEachTable, type TableName } from '#tables';

const RULES: readonly Rule[] = [
  plainCharacters,
  noLeftovers,
  publicAddresses,
  publicLinks,
  namesTellApart,
  oneSpelling,
  latinNames,
  sitesAtPlaces,
  placesInCountries,
  pointsTellApart,
  recordsOfPoints,
  onePlacePerRecord,
  nothingAfterReading,
  readAfterWritten,
  controlInTime,
  toldAfterwards,
  historyInOrder,
  numbersFitUnits,
  figuresOfGroups,
  partsWithinTotals,
  visitsAgree,
  changesSomething,
  civilianHarmTold,
  attributionEarned,
  uniqueIds,
  freeFormerIds,
  quantitiesBesidePages,
  knownReferences,
  everySourceUsed,
  oneRowPerWork,
  noCircularSources,
  findableSources,
  honestCaveats,
  reportedWorksRestedOn,
  decisiveWorksLimited,
  everyWorkWeighedOnce,
  partsOfWholeClaims,
  holdsAndFails,
  statedParties,
  oneNamePerDistrict,
  announcedInTime,
  pointsInDistricts,
  bothScripts,
  givenNamesKnown,
  eachNameOnce,
  compositionAddsUp,
  compositionSought,
  undatedExplained,
  conditionsSourced,
  conditionsDated,
  harmRecorded,
  harmSourced,
  oneUnitPerGroup,
  shortNamesTellApart,
  everyGroupUsed,
  essayFiguresAgree,
  likeCounterparts,
  findingsHold,
  confirmedByOthers,
  rivalsNotConfirmed,
  totalsOncePerKind,
  oneOrder,
  earlierStatusesInOrder,
  earlierStatusesDiffer,
  changedRows,
  oneEntryPerRowAndDay,
  versionsRise,
  knownLinks,
  knownTodo,
  openingOfRows,
  storyOfRows,
  oneVocabulary,
  knownComponents,
  drawableFigures,
  plainLinks,
  wordsInElements,
  stepsOfWar,
  knownDefinitions,
  knownFragments,
  everyClaimMarked,
  eachClaimMarkedOnce,
  idsOfArticle,
  idsOfPages,
  oneAuthor,
  noTypedNumbers,
];

export interface CheckResult {
  /** All errors of all files, sorted by file, line and column. */
  readonly problems: readonly Problem[];
  /** What may be right, but should be looked at; sorted as problems are. A build goes on. */
  readonly warnings: readonly Problem[];
  readonly counts: Readonly<Record<TableName, number>>;
  readonly settlementsCounted: number;
  readonly coverage: readonly Coverage[];
}

interface Options {
  /** Day of the check, `YYYY-MM-DD`; without it no day is compared with today. */
  readonly today?: string | null;
  /** Whether a site is built from the folder, which then needs its texts too. */
  readonly isSite?: boolean;
}

const runRules = (folder: Folder, { isSite = false, today = null }: Options): readonly Problem[] => {
  const found: Problem[] = [];
  const rules = [...RULES, lastReadInTime({ today, isSite }), daysOfWorkPast(today), ...(isSite ? [textsOfSite, geometryOfSite] : [])];
  for (const rule of rules) rule(folder, reporter(folder, found), (problem) => found.push(problem), reporter(folder, found, 'warning'));
  return found;
};

/** Checks a content folder whole: single rows against their schemas, then all that no one schema can see. */
export const checkFolder = (path: string, options: Options = {}): CheckResult => checkFiles(filesOnDisk(path), options);

/** Checks the files of a content folder, on disk or in memory. */
export const checkFiles = (files: ContentFiles, options: Options = {}): CheckResult => {
  const folder = readFolder(files);
  const settlements = folder.rows('settlements').map(({ row }) => row);
  const found = [...folder.problems, ...runRules(folder, options)].toSorted(byLocation);
  return {
    problems: found.filter(({ level }) => level !== 'warning'),
    warnings: found.filter(({ level }) => level === 'warning'),
    counts: forEachTable((table) => folder.raw[table]?.length ?? 0),
    settlementsCounted: settlements.filter(isCounted).length,
    coverage: coverage(
      settlements,
      folder.rows('totals').map(({ row }) => row),
    ),
  };
};
