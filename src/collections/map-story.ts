import content from '#content/story.json?raw';
import type { StoryStop } from '#lib/map/wire.ts';
import { story } from '#tables';

/** The stops of the story that the map tells, in order. */
export const mapStory = (): readonly StoryStop[] =>
  story.parse(JSON.parse(content)).map(({ stop, camera, caption, lights }) => ({ stop, camera, caption, lights }));
