import { areaShortName } from '../../core/areas/index.js';
import { openDataKey } from '../../store/encryption/data-keys.js';
import { type DataKey, unseal } from '../../store/encryption/seal.js';
import type { CaseMessage, Concern, Prisma } from '../../store/generated/client.js';
import type { Work } from '../../store/work.js';
import type { Actor } from '../staff/index.js';
import { concernPlace, messagePlace } from './case-messages.js';
import { maySeeQueue, mayUseNotes } from './policy.js';
import { caseNumber, urgencyOf } from './rules.js';
import type { ConcernKind } from './triage/types.js';
import type {
  CaseState,
  CaseTopic,
  CaseView,
  ConcernOrigin,
  ConcernView,
  DeliveryState,
  NoteView,
  TalkMessage,
  VisibleCase,
} from './types.js';

const inOrder = [{ createdAt: 'asc' }, { id: 'asc' }] as const;
const include = {
  claimedBy: { select: { id: true, name: true } },
  person: { select: { chats: { where: { unreachableAt: null }, select: { id: true } } } },
  concerns: { orderBy: [...inOrder] },
  messages: { orderBy: [...inOrder], include: { staff: { select: { name: true } } } },
} satisfies Prisma.WelfareCaseInclude;

type CaseRow = Prisma.WelfareCaseGetPayload<{ include: typeof include }>;
type MessageRow = CaseMessage & { staff: { name: string } | null };
type DeliveryStates = ReadonlyMap<string, string>;

/**
 * A case with its concerns, its talk and, for those who may read them, its notes, oldest first. The
 * caller records the view in the audit trail.
 */
export async function readCase(work: Work, actor: Actor, caseId: string): Promise<CaseView> {
  const row = await work.db.welfareCase.findUnique({ where: { id: caseId }, include });
  if (row === null || !maySeeQueue(actor, row.teamId)) return { visible: false, caseId };
  const key = await openDataKey(work, row.dataKeyId);
  const states = await deliveryStates(work, row.messages);
  const isNote = ({ author }: MessageRow) => author === 'note';
  return {
    ...caseHead(row),
    concerns: row.concerns.map((concern) => concernView(concern, key)),
    talk: row.messages.filter((one) => !isNote(one)).map((one) => talkMessage(one, key, states)),
    notes: mayUseNotes(actor) ? row.messages.filter(isNote).map((one) => noteView(one, key)) : null,
  };
}

async function deliveryStates({ db }: Work, messages: readonly MessageRow[]): Promise<DeliveryStates> {
  const ids = messages.flatMap(({ outboxId }) => outboxId ?? []);
  const rows = await db.outboxMessage.findMany({
    where: { id: { in: ids } },
    select: { id: true, state: true },
  });
  return new Map(rows.map(({ id, state }) => [id, state]));
}

function caseHead(row: CaseRow): Omit<VisibleCase, 'concerns' | 'talk' | 'notes'> {
  const { id, area, teamId, claimedBy, openedAt, dueAt, answeredAt, closedAt, sample, familyId } = row;
  const urgency = urgencyOf(row.urgency);
  return {
    visible: true,
    caseId: id,
    number: caseNumber(urgency, row.number),
    urgency,
    topic: row.topic as CaseTopic,
    state: row.state as CaseState,
    area: area === null ? null : { code: area, name: areaShortName(area) },
    person: reachability(row),
    ...{ teamId, claimedBy, openedAt, dueAt, answeredAt, closedAt, sample, familyId },
  };
}

function reachability({ person }: CaseRow): VisibleCase['person'] {
  if (person === null) return 'forgotten';
  return person.chats.length > 0 ? 'reachable' : 'unreachable';
}

function concernView(
  { id, kind, urgency, origin, because, bodySealed, createdAt }: Concern,
  key: DataKey,
): ConcernView {
  return {
    id,
    kind: kind as ConcernKind | null,
    urgency: urgencyOf(urgency),
    origin: origin as ConcernOrigin,
    because,
    text: unseal(key, concernPlace(id), bodySealed),
    createdAt,
  };
}

function noteView({ id, staff, bodySealed, createdAt }: MessageRow, key: DataKey): NoteView {
  return { id, staffName: staff?.name ?? null, text: unseal(key, messagePlace(id), bodySealed), createdAt };
}

function talkMessage(message: MessageRow, key: DataKey, states: DeliveryStates): TalkMessage {
  const author = message.author as TalkMessage['author'];
  const delivery = author === 'person' ? null : deliveryState(message.outboxId, states);
  return { ...noteView(message, key), author, delivery };
}

function deliveryState(outboxId: string | null, states: DeliveryStates): DeliveryState {
  if (outboxId === null) return 'unreachable';
  return (states.get(outboxId) ?? 'gone') as DeliveryState;
}
