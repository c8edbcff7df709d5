const statuses: Readonly<Record<string, number>> = {
  signInFailed: 401,
  notSignedIn: 401,
  notAllowed: 403,
  originRefused: 403,
  csrfRefused: 403,
  notFound: 404,
  staffUnknown: 404,
  familyUnknown: 404,
  childUnknown: 404,
  guardianUnknown: 404,
  personUnknown: 404,
  activityUnknown: 404,
  signUpUnknown: 404,
  activityOver: 409,
  activityCancelled: 409,
  alreadySignedUp: 409,
  teamUnknown: 404,
  emailTaken: 409,
  teamNameTaken: 409,
  lastAdministrator: 409,
  cannotBeOnDuty: 409,
  caseClaimed: 409,
  caseClosed: 409,
  caseNotYours: 409,
  tooManyAttempts: 429,
};

/** The HTTP status of an error that a person caused; 400 where none says more. */
export function statusOf(code: string): number {
  return statuses[code] ?? 400;
}

const codes: Readonly<Record<number, string>> = {
  404: 'notFound',
  405: 'notFound',
  413: 'tooLarge',
  415: 'wrongContentType',
  429: 'tooManyRequests',
};

/** The code of a refusal that comes from the web server itself, by its status. */
export function codeOf(status: number): string {
  return codes[status] ?? 'badRequest';
}
