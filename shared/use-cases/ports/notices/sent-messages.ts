/** What already went out to a vendor, so that a repeated delivery sends nothing twice. */
export type SentMessages = {
  /**
   * The right to send, for two minutes: `yours`, or `busy` while another holds it, or `sent` for good after `settle`. A
   * sender that died before its vendor answered leaves a lease that runs out, so a reminder is late rather than lost.
   */
  lease(key: string): Promise<'yours' | 'busy' | 'sent'>;
  /** Gives the right back at once: the vendor said no. */
  release(key: string): Promise<void>;
  settle(key: string): Promise<void>;
  settled(key: string): Promise<boolean>;
};
