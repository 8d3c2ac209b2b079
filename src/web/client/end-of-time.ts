/** Later than anything that can be recorded. */
export const endOfTime = '9999-12-31T23:59:59.999Z';
