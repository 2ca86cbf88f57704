/** How much closer or farther one step goes. */
export const ZOOM_STEP = 1.25
