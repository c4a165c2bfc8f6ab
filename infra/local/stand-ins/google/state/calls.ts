/** A call of the API as it came in, and what its caller had been granted. */
export type RecordedCall = { method: string; path: string; query: string; body: string; scopes: readonly string[] };
