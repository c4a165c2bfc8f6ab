import type { StaffId } from '#shared/domain/ids.ts';

/** Whether somebody let us write to their calendar, and no more, so that asking needs no sight of a token. */
export type CalendarConnections = { isConnected(staff: StaffId): Promise<boolean> };
