export { findAreas } from './find-areas.js';
export { areaAncestors, isWithin, sameCentralCity } from './kinship.js';
export { areasAt, areasOfLocation, type Point } from './locate.js';
export { areaName, areaShortName } from './names.js';
export { type Area, type AreaLevel, areaByCode, countiesOf } from './table.js';
