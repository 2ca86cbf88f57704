/** Left of the first plate, in pixels at zoom 1: the names of the lanes. */
export const LANE_WORDS = 148
