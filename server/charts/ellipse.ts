import type { Estimate, Point } from './types';

const STEPS = 48;

/** Squared radius that holds the share `region` (above 0, below 1) of a bivariate normal: chi-square, two degrees of freedom. */
export function regionRadius(region: number): number {
  return Math.sqrt(-2 * Math.log(1 - region));
}

/** Outline of the region in the units of the estimates, errors correlated by `correlation` (−1 to 1). */
export function ellipseOutline({ x, y }: { x: Estimate; y: Estimate }, correlation: number, region = 0.8): Point[] {
  const radius = regionRadius(region);
  const rest = Math.sqrt(Math.max(0, 1 - correlation ** 2));
  return Array.from({ length: STEPS }, (_, index) => {
    const angle = (index / STEPS) * 2 * Math.PI;
    const [u, v] = [Math.cos(angle), Math.sin(angle)];
    return { x: x.mean + radius * x.sd * u, y: y.mean + radius * y.sd * (correlation * u + rest * v) };
  });
}

type Edge = { axis: 'x' | 'y'; limit: number; sign: 1 | -1 };

/** Sutherland–Hodgman: what of a convex outline lies inside the square from low to high on both axes. */
export function clipToSquare(outline: readonly Point[], low: number, high: number): Point[] {
  const edges: Edge[] = [
    { axis: 'x', limit: low, sign: 1 },
    { axis: 'x', limit: high, sign: -1 },
    { axis: 'y', limit: low, sign: 1 },
    { axis: 'y', limit: high, sign: -1 },
  ];
  return edges.reduce<Point[]>((points, edge) => clipAt(points, edge), [...outline]);
}

function clipAt(points: Point[], { axis, limit, sign }: Edge): Point[] {
  const isInside = (point: Point) => sign * (point[axis] - limit) >= 0;
  return points.flatMap((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point;
    const crossing = isInside(before) === isInside(point) ? [] : [crossingPoint(before, point, { axis, limit })];
    return isInside(point) ? [...crossing, point] : crossing;
  });
}

function crossingPoint(from: Point, to: Point, { axis, limit }: Pick<Edge, 'axis' | 'limit'>): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y), [axis]: limit };
}
