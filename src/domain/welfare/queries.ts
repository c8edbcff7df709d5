import { areaShortName } from '../../core/areas/index.js';
import { Prisma } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { maySeeQueue, permissions, type Reach, requireAllowed } from './policy.js';
import { caseNumber, urgencyOf } from './rules.js';
import type { ConcernKind } from './triage/types.js';
import type { CaseState, CaseTopic, QueueCount, QueueFilter, QueueItem } from './types.js';

export { readCase } from './read-case.js';

interface QueueRow {
  caseId: string;
  number: number;
  urgency: number;
  topic: CaseTopic;
  kind: ConcernKind | null;
  area: string | null;
  teamId: string | null;
  state: CaseState;
  staffId: string | null;
  staffName: string | null;
  openedAt: Date;
  dueAt: Date;
  unanswered: number;
}

/**
 * The cases that wait for the actor: by urgency, then due time, then opening time.
 * @throws AppError `notAllowed` for a queue that the actor does not see
 */
export async function readQueue({ db }: Work, actor: Actor, filter: QueueFilter): Promise<QueueItem[]> {
  const conditions = [withinReach(permissions[actor.role].cases, actor), ...conditionsOf(actor, filter)];
  const rows = await db.$queryRaw<QueueRow[]>`
    SELECT welfare_case.id AS "caseId", number, urgency, topic, area, team_id AS "teamId", state,
      opened_at AS "openedAt", due_at AS "dueAt", staff.id AS "staffId", staff.name AS "staffName",
      (SELECT kind FROM concern WHERE case_id = welfare_case.id AND kind IS NOT NULL
        ORDER BY concern.urgency, concern.created_at DESC LIMIT 1) AS kind,
      (SELECT count(*)::int FROM case_message AS message
        WHERE message.case_id = welfare_case.id AND author = 'person' AND NOT EXISTS (
          SELECT FROM case_message AS reply WHERE reply.case_id = welfare_case.id AND reply.author = 'staff'
            AND (reply.created_at, reply.id) > (message.created_at, message.id))) AS unanswered
    FROM welfare_case LEFT JOIN staff ON staff.id = claimed_by
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY urgency, due_at, opened_at, welfare_case.id
    LIMIT ${filter.limit}`;
  return rows.map(queueItem);
}

/**
 * How full each queue is that the actor may count; queues without an open case are absent.
 * @throws AppError `notAllowed`
 */
export async function queueCounts({ db, now }: Work, actor: Actor): Promise<QueueCount[]> {
  const reach = permissions[actor.role].counts;
  requireAllowed(reach !== 'nothing');
  return db.$queryRaw<QueueCount[]>`
    SELECT team_id AS "teamId",
      (count(*) FILTER (WHERE state = 'open'))::int AS waiting,
      (count(*) FILTER (WHERE state = 'claimed'))::int AS claimed,
      (count(*) FILTER (WHERE urgency = 0))::int AS emergencies,
      (count(*) FILTER (WHERE answered_at IS NULL AND due_at <= ${now}))::int AS overdue
    FROM welfare_case WHERE state <> 'closed' AND ${withinReach(reach, actor)}
    GROUP BY team_id ORDER BY team_id NULLS FIRST`;
}

function withinReach(reach: Reach, { teamIds }: Actor): Prisma.Sql {
  requireAllowed(reach !== 'nothing');
  if (reach === 'everything') return Prisma.sql`TRUE`;
  const inTeams = Prisma.sql`team_id = ANY(${[...teamIds]}::uuid[])`;
  return reach === 'teams' ? inTeams : Prisma.sql`(team_id IS NULL OR ${inTeams})`;
}

function conditionsOf(actor: Actor, { teamId, state, after }: QueueFilter): Prisma.Sql[] {
  const conditions = [state ? Prisma.sql`state = ${state}` : Prisma.sql`state <> 'closed'`];
  if (teamId !== undefined) {
    const queue = teamId === 'default' ? null : teamId;
    requireAllowed(maySeeQueue(actor, queue));
    conditions.push(Prisma.sql`team_id IS NOT DISTINCT FROM ${queue}::uuid`);
  }
  if (after !== undefined) {
    conditions.push(Prisma.sql`(urgency, due_at, opened_at, welfare_case.id) > (
      SELECT last.urgency, last.due_at, last.opened_at, last.id FROM welfare_case AS last
      WHERE last.id = ${after}::uuid)`);
  }
  return conditions;
}

function queueItem({ number, urgency: level, area, staffId, staffName, ...rest }: QueueRow): QueueItem {
  const urgency = urgencyOf(level);
  return {
    ...rest,
    number: caseNumber(urgency, number),
    urgency,
    area: area === null ? null : { code: area, name: areaShortName(area) },
    claimedBy: staffId === null || staffName === null ? null : { id: staffId, name: staffName },
  };
}
