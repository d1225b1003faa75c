import Anchor from '#components/mdx/Anchor.astro';
import AnnouncedDate from '#components/mdx/AnnouncedDate.astro';
import Balance from '#components/mdx/Balance.astro';
import Claim from '#components/mdx/Claim.astro';
import ClaimCount from '#components/mdx/ClaimCount.astro';
import ClaimList from '#components/mdx/ClaimList.astro';
import Contact from '#components/mdx/Contact.astro';
import Counts from '#components/mdx/Counts.astro';
import Coverage from '#components/mdx/Coverage.astro';
import EventDate from '#components/mdx/EventDate.astro';
import EventList from '#components/mdx/EventList.astro';
import FigureValue from '#components/mdx/FigureValue.astro';
import Findings from '#components/mdx/Findings.astro';
import OfficialDay from '#components/mdx/OfficialDay.astro';
import PlaceName from '#components/mdx/PlaceName.astro';
import PlaceNames from '#components/mdx/PlaceNames.astro';
import PointPrecision from '#components/mdx/PointPrecision.astro';
import Record from '#components/mdx/Record.astro';
import Selection from '#components/mdx/Selection.astro';
import SettlementCount from '#components/mdx/SettlementCount.astro';
import Statuses from '#components/mdx/Statuses.astro';
import StatusLines from '#components/mdx/StatusLines.astro';
import TableBox from '#components/mdx/TableBox.astro';
import Unknowns from '#components/mdx/Unknowns.astro';
import WarMap from '#components/mdx/WarMap.astro';
import WarSteps from '#components/mdx/WarSteps.astro';

/** Components for authors. `src/dataset/mdx-vocabulary.ts` lists the attributes that the check accepts. */
export const mdxComponents = {
  a: Anchor,
  AnnouncedDate,
  Balance,
  Claim,
  ClaimCount,
  ClaimList,
  Contact,
  Counts,
  Coverage,
  EventDate,
  EventList,
  FigureValue,
  Findings,
  OfficialDay,
  PlaceName,
  PlaceNames,
  PointPrecision,
  Record,
  Selection,
  SettlementCount,
  StatusLines,
  Statuses,
  TableBox,
  Unknowns,
  WarMap,
  WarSteps,
};
