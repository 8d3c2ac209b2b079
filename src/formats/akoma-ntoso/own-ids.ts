/**
 * The ids that Parley gives to points (`p3`, `p3b`, `n` and hexadecimal digits). They are no eIds:
 * they stand as GUIDs, for which the naming convention leaves the form open (section 5.3).
 */
export const isOwnId = (id: string): boolean => /^(?:p\d+|n[0-9a-f]{12,})[a-z]*$/.test(id);

/** Whether an identifier of a file can be the id of a point, as the record wants those. */
export const isPointName = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id);
