import { responsive } from '../responsive';
import type { ChartOptions } from '../types';

let drawings = 0;
function counted({ values }: { values: readonly number[] }, { width, id }: ChartOptions): string {
  drawings++;
  return `<svg data-width="${width}" data-id="${id}">${values.join()}</svg>`;
}

test('the same data are drawn once, however often they are asked for', () => {
  drawings = 0;
  const first = responsive(counted, { values: [1, 2] });
  expect(responsive(counted, { values: [1, 2] })).toBe(first);
  expect(drawings).toBe(2);
});

test('other data, another place or another id are another picture', () => {
  const pictures = [
    responsive(counted, { values: [1, 2] }),
    responsive(counted, { values: [1, 3] }),
    responsive(counted, { values: [NaN] }),
    responsive(counted, { values: [Infinity] }),
    responsive(counted, { values: [1, 2] }, { place: 'column' }),
    responsive(counted, { values: [1, 2] }, { id: 'map' }),
  ];
  expect(new Set(pictures).size).toBe(pictures.length);
});

test('what was not asked for longest is forgotten first', () => {
  responsive(counted, { values: [-1] });
  for (let value = 0; value < 80; value++) responsive(counted, { values: [1000 + value] });
  drawings = 0;
  responsive(counted, { values: [1079] });
  expect(drawings).toBe(0);
  responsive(counted, { values: [-1] });
  expect(drawings).toBe(2);
});
