import { draw } from '../cards/draw.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { galleryViews } from './gallery-views.ts';
import type { GalleryEntry } from './wire.ts';

/** Every view of the product, drawn as for Slack: rich, and as it is sent again where that is refused. */
export function drawGallery(catalog: Catalog, today: string): readonly GalleryEntry[] {
  return galleryViews(catalog, today).map(({ view, ...entry }) => ({
    ...entry,
    rich: draw(view, 'rich'),
    classic: draw(view, 'classic'),
  }));
}
