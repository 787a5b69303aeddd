/** A calendar date without a zone, as YYYY-MM-DD; "" = none. */
export type Day = string
