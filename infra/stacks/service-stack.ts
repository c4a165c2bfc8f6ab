import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { envNames } from '#shared/lambda/env.ts';
import { access } from '../access.ts';
import type { DistrictSettings } from '../config.ts';
import { alarmSender } from '../constructs/alarm-sender.ts';
import { Alarms } from '../constructs/alarms.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { clocks, DoorSchedule } from '../constructs/door-schedule.ts';
import { DoorsApi } from '../constructs/http-api.ts';
import { raiseOnChange } from '../constructs/ledger-alarm.ts';
import { RefusalWatch } from '../constructs/refusal-watch.ts';
import type { RosterInboxBucket } from '../constructs/roster-inbox.ts';
import type { SealArchiveBucket } from '../constructs/seal-archive.ts';
import { letTouch } from '../constructs/table-access.ts';
import { TableStream } from '../constructs/table-stream.ts';
import type { Tables } from '../constructs/tables.ts';
import { tellCommandLine } from '../constructs/told-to-command-line.ts';
import { VendorQueue } from '../constructs/vendor-queue.ts';
import { type DoorName, doorsWith } from '../doors.ts';

type Props = StackProps & {
  settings: DistrictSettings;
  tables: Tables;
  seals: SealArchiveBucket;
  rosters: RosterInboxBucket;
  bundles: string;
};
type Open = (name: DoorName) => AppFunction;

const constructId = (name: DoorName) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** Every door of the house and what opens it. Composes only; the defaults are in the constructs. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, tables, seals, rosters, bundles, ...props }: Props) {
    super(scope, id, props);
    const key = new Key(this, 'QueuesKey', {
      description: 'Queues and alarms of Sidelight: ids only',
      enableKeyRotation: true,
    });
    // Without it CloudWatch cannot write to the encrypted topic, and alarms are lost in silence.
    key.grant(alarmSender(), 'kms:Decrypt', 'kms:GenerateDataKey*');
    const alarms = new Alarms(this, 'Alarms', { mail: settings.alarmMail, key });
    const { logRetentionDays } = settings;
    const built = new Map(
      doorsWith(settings).map((door) => [
        door.name,
        new AppFunction(this, constructId(door.name), { door, bundles, alarms, logRetentionDays }),
      ]),
    );
    const open: Open = (name) => {
      const door = built.get(name);
      if (!door) throw new Error(`no door is called ${name}`);
      return door;
    };
    for (const door of built.values()) letIn(door, tables);
    tellOfTheWorld(open, settings);

    const api = new DoorsApi(this, 'Http', settings);
    for (const door of built.values()) api.lead(door);
    const answering = [...built.values()].filter(({ door }) => door.opened.by === 'http');
    new RefusalWatch(this, 'Refusals', { doors: answering, alarms });
    follow(this, { open, tables, key, alarms });
    if (settings.classroomPush) hearChanges(this, { open, settings, push: settings.classroomPush, key, alarms });
    const clock = { zone: settings.zone, key, alarms, group: clocks(this, 'Clocks', alarms) };
    for (const door of built.values()) ring(this, door, clock);
    seals.letAdd(open('seal-ledger'));
    rosters.letImport(open('import-roster'));
    new CfnOutput(this, 'DomainTarget', { value: api.domain.regionalDomainName });
    tellCommandLine(this, {
      [envNames.baseUrl]: settings.baseUrl,
      [envNames.googleDomains]: settings.googleDomains.join(' '),
      [envNames.mailSender]: settings.mailSender,
    });
  }
}

type Clock = { zone: string; key: Key; alarms: Alarms; group: ScheduleGroup };

function ring(stack: Stack, door: AppFunction, clock: Clock) {
  const { name, opened } = door.door;
  if (opened.by === 'schedule')
    new DoorSchedule(stack, `${constructId(name)}Clock`, { door, every: opened.every, ...clock });
}

function letIn(door: AppFunction, tables: Tables) {
  const { plans, confidential, ledger } = access[door.door.name];
  const { recordsKey, confidentialKey } = tables;
  if (plans) letTouch(door, { table: tables.plans, key: recordsKey, touch: plans, envName: envNames.plansTable });
  if (ledger) letTouch(door, { table: tables.ledger, key: recordsKey, touch: ledger, envName: envNames.ledgerTable });
  if (confidential)
    letTouch(door, {
      table: tables.confidential,
      key: confidentialKey,
      touch: confidential,
      envName: envNames.confidentialTable,
    });
}

/** What the doors must know of the district. Each is told what it reads and no more. */
function tellOfTheWorld(open: Open, settings: DistrictSettings) {
  const { baseUrl, googleDomains, mailSender, hiddenUntilShown, confirmReminders } = settings;
  open('classroom-add-on').addEnvironment(envNames.hiddenUntilShown, hiddenUntilShown ? 'yes' : 'no');
  const rhythm = confirmReminders ? JSON.stringify(confirmReminders) : 'usual';
  open('daily-sweep').addEnvironment(envNames.confirmRhythm, rhythm);
  const askGoogle = ['classroom-add-on', 'web', 'update-google-calendar', 'watch-classwork'] as const;
  for (const name of [...askGoogle, 'slack', 'send-mail', 'tell-slack'] as const)
    open(name).addEnvironment(envNames.baseUrl, baseUrl);
  for (const name of askGoogle) open(name).addEnvironment(envNames.googleDomains, googleDomains.join(' '));
  const mail = open('send-mail');
  mail.addEnvironment(envNames.mailSender, mailSender);
  mail.addToRolePolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      // SES goes by the address if the district verified that, and otherwise by its domain.
      resources: [mailSender, mailSender.split('@')[1] ?? ''].map((resourceName) =>
        Stack.of(mail).formatArn({ service: 'ses', resource: 'identity', resourceName }),
      ),
      conditions: { StringEquals: { 'ses:FromAddress': mailSender } },
    }),
  );
}

type Following = { open: Open; tables: Tables; key: Key; alarms: Alarms };

/** Outbox to publisher to a queue per vendor; ledger to the rows that make a disclosure log one query. */
function follow(stack: Stack, { open, tables, key, alarms }: Following) {
  const from = open('publish-events');
  new TableStream(stack, 'Outbox', {
    table: tables.plans,
    door: from,
    wakesFor: [{ is: ['INSERT'], under: 'EVENT#' }],
    tableKey: tables.recordsKey,
    queueKey: key,
    alarms,
  });
  new TableStream(stack, 'LedgerRows', {
    table: tables.ledger,
    door: open('index-ledger'),
    wakesFor: [{ is: ['INSERT'], under: 'HOUR#' }, { is: ['MODIFY', 'REMOVE'] }],
    tableKey: tables.recordsKey,
    queueKey: key,
    alarms,
  });
  raiseOnChange(open('index-ledger'), alarms);
  const queue = (
    id: string,
    door: DoorName,
    envName: (typeof envNames)['calendarQueue' | 'mailQueue' | 'slackQueue'],
  ) => new VendorQueue(stack, id, { door: open(door), from, envName, key, alarms });
  queue('CalendarQueue', 'update-google-calendar', envNames.calendarQueue);
  queue('MailQueue', 'send-mail', envNames.mailQueue);
  queue('SlackQueue', 'tell-slack', envNames.slackQueue);
}

type Hearing = {
  open: Open;
  settings: DistrictSettings;
  push: NonNullable<DistrictSettings['classroomPush']>;
  key: Key;
  alarms: Alarms;
};

/** What Classroom pushes goes by a queue to the door that polls, which asks for the pushes. */
function hearChanges(stack: Stack, { open, settings, push, key, alarms }: Hearing) {
  const [from, door] = [open('classroom-changes'), open('watch-classwork')];
  // Teachers are asked to allow it when they sign in.
  for (const asking of [door, open('classroom-add-on')]) asking.addEnvironment(envNames.changesTopic, push.topic);
  from.addEnvironment(envNames.baseUrl, settings.baseUrl);
  from.addEnvironment(envNames.changesAccount, push.account);
  new VendorQueue(stack, 'ClassworkQueue', {
    ...{ door, from, envName: envNames.classworkQueue, key, alarms },
    // Whoever posts five things in a row, or mends a slip at once, is told once of all of it.
    restsFor: Duration.minutes(5),
    // What Google is too busy for comes again when the clock would ask again, as at any other look.
    returnsAfter: Duration.minutes(15),
  });
}
