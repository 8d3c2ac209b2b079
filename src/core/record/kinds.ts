import type { Kind } from './kind.ts';
import { acceded } from './kinds/acceded.ts';
import { amendmentFiled } from './kinds/amendment-filed.ts';
import { amendmentWithdrawn } from './kinds/amendment-withdrawn.ts';
import { attachmentFiled } from './kinds/attachment-filed.ts';
import { carried } from './kinds/carried.ts';
import { codeGiven } from './kinds/code-given.ts';
import { communiqueAssented } from './kinds/communique-assented.ts';
import { communiqueProposed } from './kinds/communique-proposed.ts';
import { delegateAccredited } from './kinds/delegate-accredited.ts';
import { delegateRecalled } from './kinds/delegate-recalled.ts';
import { factDeclared } from './kinds/fact-declared.ts';
import { factSet } from './kinds/fact-set.ts';
import { forceDeclared } from './kinds/force-declared.ts';
import { forceSet } from './kinds/force-set.ts';
import { gateSet } from './kinds/gate-set.ts';
import { gateWaived } from './kinds/gate-waived.ts';
import { instrumentOpened } from './kinds/instrument-opened.ts';
import { keyCertified } from './kinds/key-certified.ts';
import { keyEnded } from './kinds/key-ended.ts';
import { languagesSet } from './kinds/languages-set.ts';
import { mandateGiven } from './kinds/mandate-given.ts';
import { memberAdmitted } from './kinds/member-admitted.ts';
import { memberLeft } from './kinds/member-left.ts';
import { moveFiled } from './kinds/move-filed.ts';
import { moveWithdrawn } from './kinds/move-withdrawn.ts';
import { negotiationOpened } from './kinds/negotiation-opened.ts';
import { objectionMade } from './kinds/objection-made.ts';
import { objectionWithdrawn } from './kinds/objection-withdrawn.ts';
import { partiesSet } from './kinds/parties-set.ts';
import { partyKeyReplaced } from './kinds/party-key-replaced.ts';
import { partyKeySet } from './kinds/party-key-set.ts';
import { partyNamed } from './kinds/party-named.ts';
import { pledgeChanged } from './kinds/pledge-changed.ts';
import { pledgeMade } from './kinds/pledge-made.ts';
import { pointExempted } from './kinds/point-exempted.ts';
import { positionTaken } from './kinds/position-taken.ts';
import { publicationSet } from './kinds/publication-set.ts';
import { rateStated } from './kinds/rate-stated.ts';
import { ratified } from './kinds/ratified.ts';
import { readOutIssued } from './kinds/read-out-issued.ts';
import { referendumAnswered } from './kinds/referendum-answered.ts';
import { remarkMade } from './kinds/remark-made.ts';
import { requirementSet } from './kinds/requirement-set.ts';
import { reservationEntered } from './kinds/reservation-entered.ts';
import { reservationWithdrawn } from './kinds/reservation-withdrawn.ts';
import { roomOpened } from './kinds/room-opened.ts';
import { sessionCalled } from './kinds/session-called.ts';
import { sessionHeld } from './kinds/session-held.ts';
import { signed } from './kinds/signed.ts';
import { silenceBroken } from './kinds/silence-broken.ts';
import { silenceCalled } from './kinds/silence-called.ts';
import { silenceClosed } from './kinds/silence-closed.ts';
import { sourceFiled } from './kinds/source-filed.ts';
import { statementCorrected } from './kinds/statement-corrected.ts';
import { statementDisputed } from './kinds/statement-disputed.ts';
import { statementRecorded } from './kinds/statement-recorded.ts';
import { textFrozen } from './kinds/text-frozen.ts';
import { textTabled } from './kinds/text-tabled.ts';
import { translationAccepted } from './kinds/translation-accepted.ts';
import { translationFiled } from './kinds/translation-filed.ts';
import { withdrawalNotified } from './kinds/withdrawal-notified.ts';

/** All that can be entered in a record. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [
    acceded,
    amendmentFiled,
    amendmentWithdrawn,
    attachmentFiled,
    carried,
    codeGiven,
    communiqueAssented,
    communiqueProposed,
    delegateAccredited,
    delegateRecalled,
    factDeclared,
    factSet,
    forceDeclared,
    forceSet,
    gateSet,
    gateWaived,
    instrumentOpened,
    keyCertified,
    keyEnded,
    languagesSet,
    mandateGiven,
    memberAdmitted,
    memberLeft,
    moveFiled,
    moveWithdrawn,
    negotiationOpened,
    objectionMade,
    objectionWithdrawn,
    partiesSet,
    partyKeyReplaced,
    partyKeySet,
    partyNamed,
    pledgeChanged,
    pledgeMade,
    pointExempted,
    positionTaken,
    publicationSet,
    rateStated,
    ratified,
    readOutIssued,
    referendumAnswered,
    remarkMade,
    requirementSet,
    reservationEntered,
    reservationWithdrawn,
    roomOpened,
    sessionCalled,
    sessionHeld,
    signed,
    silenceBroken,
    silenceCalled,
    silenceClosed,
    sourceFiled,
    statementCorrected,
    statementDisputed,
    statementRecorded,
    textFrozen,
    textTabled,
    translationAccepted,
    translationFiled,
    withdrawalNotified,
  ].map((kind) => [kind.name, kind]),
);
