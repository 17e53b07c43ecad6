import { xrayWith } from './domain/xray';
import type { Advert, Xray } from './domain/advert';
import { xrayTools } from './tools';

/** The X-ray of an advertisement or position description with the catalogues of this version. */
export const xray = (advert: Advert): Xray => xrayWith(xrayTools, advert);
