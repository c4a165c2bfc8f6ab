/** What the modal that plans a review says, and the answer to it. */
export const reviewText = {
  title: 'Plan a review',
  anotherOrMove: 'There is a meeting already',
  move: (when: string, ref: string) => `Move ${when} (${ref})`,
  another: 'Plan another meeting',
  moveHint: 'Who is invited to a meeting that you move stays invited, and gets the new time.',
  submit: 'Schedule',
  cancel: 'Cancel',
  done: 'Scheduled',
  close: 'Close',
  about: (name: string) => `A review meeting for ${name}. The invitation will not say who or what it is about.`,
  date: 'Date',
  time: 'Time',
  timeHint: (school: string, zone: string) => `As the clocks at ${school} show it (${zone}).`,
  length: 'Length',
  minutes: (count: number) => `${count} minutes`,
  people: 'Staff to invite',
  peopleHint: 'You are always invited yourself.',
  family: 'Family to invite',
  noFamily: 'No family member can be invited from here. Ask your school’s Sidelight coordinator whom to tell, and how.',
  moved: 'Moved',
  newTime: (when: string, ref: string) => `The meeting ${ref} is now on ${when}.`,
  newTimeComes:
    'Everybody who is invited gets the new time from Google Calendar, from the account of whoever called the meeting, usually within a minute.',
  newTimeWaits: 'Nobody is told yet: invitations and new times go out once you connect your Google Calendar.',
  keepsGuests:
    'A meeting that is moved keeps the people who are invited. Take this off again, or plan another meeting.',
  over: 'This meeting is over or no longer planned. Choose another one, or close this form and open it again.',
  confirmed: (when: string, ref: string) => `The meeting is planned for ${when}. Its reference is ${ref}.`,
  invitationComes: (count: number) =>
    `Google Calendar will send “Student support meeting” from your account to ${count} ${count === 1 ? 'person' : 'people'}, usually within a minute.`,
  connectFirst: 'Nobody is invited yet: the invitations go out once you connect your Google Calendar.',
  connect: 'Connect your Google Calendar',
  connectLabel: 'Connect your Google Calendar in the browser',
  missing: 'Please choose one.',
  past: 'This time has passed. Choose a later one.',
  tooFar: 'This is more than a year ahead. Check the year.',
  dayOff: (day: string, called: string | undefined, next: string | undefined) =>
    `${day} is no school day${called ? ` (${called})` : ''}.${next ? ` The next one is ${next}.` : ' Choose another day.'}`,
  night: 'A meeting begins at 6:00 or later and ends by 21:00. Choose another time or a shorter length.',
  taken: (ref: string) =>
    `This student has a meeting at that time already (${ref}). Choose another time. To move that meeting instead, open this form anew.`,
  planners: (name: string, planners: readonly string[]) =>
    planners.length > 0
      ? `Reviews for ${name} can be planned by ${planners.join(' or ')} only. Please ask there; this does not mean that one is planned.`
      : `Reviews for ${name} can be planned by your school’s Sidelight coordinator only. Please ask there; this does not mean that one is planned.`,
  plannersOfMany:
    'Reviews can be planned only by a student’s case manager or your school’s coordinator. Type the whole name of one student to read whom to ask.',
  tooMany: 'Invite at least one and at most thirty people.',
  notInvited: {
    keptAway: (name: string) =>
      `${name} cannot be invited: the school’s records keep them from meetings about this student. Take them off the list. If that is wrong, ask your school’s Sidelight coordinator.`,
    noAddress: (name: string) =>
      `${name} has no email address on file, so no invitation can reach them. Take them off the list and tell them yourself, or have the school’s records corrected.`,
    left: (name: string) => `${name} has left, say the school’s records. Take them off the list.`,
  },
  stranger: 'One of these people is not on file as family of this student. Take them off the list.',
  whoIsLeftOut: 'Show who was not invited',
  leftOutTitle: 'Not invited',
  leftOut: (ref: string) => `These people were not invited to the meeting ${ref}. Please tell them yourself.`,
  refusedAddress: (name: string) => `${name}: Google Calendar did not take the address that is on file.`,
  noAddress: (name: string) => `${name}: no email address is on file.`,
  correctThem: 'Ask whoever keeps your school’s records to correct them, so that the next invitation arrives.',
} as const;
