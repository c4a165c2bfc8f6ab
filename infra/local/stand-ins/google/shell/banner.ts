import type { GoogleCourse } from '../state/classroom.ts';

/** Dark enough for white letters. */
const colours = ['#1967d2', '#137333', '#8430ce', '#a8480a', '#0b7285', '#b3261e', '#4b5563'];

export const bannerOf = ({ id }: GoogleCourse) => colours[Number(id.slice(-9)) % colours.length];
