import { aPng } from '../../../functions/billing/seller/logo/sample-images.ts';

const WIDTH = 16;
const HEIGHT = 8;

/** Some pixels of other colours, which become more and more transparent. */
const png = aPng({
  width: WIDTH,
  height: HEIGHT,
  depth: 8,
  colourType: 6,
  samples: Array.from({ length: WIDTH * HEIGHT }, (_, at) => [at, 255 - at, 128, 2 * at]),
});

/** The same size in colours, as a JPEG. */
const JPEG = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWG',
  'kJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk',
  'pKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAXEAEAAwAAAAAAAAAA',
  'AAAAAAAAAwVh/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgP/xAAYEQADAQEAAAAAAAAAAAAAAAAAAgMEUf/aAAwDAQACEQMRAD8A',
  'mjr8Ux1+AOmrE8ln6f/Z',
].join('');

/** Logos as a seller sends them. */
export const LOGOS = {
  png: { mediaType: 'image/png', data: png.toString('base64') },
  jpeg: { mediaType: 'image/jpeg', data: JPEG },
} as const;
