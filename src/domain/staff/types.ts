import { z } from 'zod';
import { type Locale, locales } from '../../core/i18n.js';

/** What somebody of the staff may do is decided by their role; where, by the areas of their teams. */
export const staffRoles = [
  'administrator',
  'supervisor',
  'caseworker',
  'coordinator',
  'volunteer',
  'agency-partner',
  'auditor',
] as const;

/** The shape of a role. */
export const staffRoleSchema = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRoleSchema>;

/** Stands among an actor's areas for every area. */
export const everywhere = 'CN';

/** Somebody of the staff at work: who asks for a use case. */
export interface Actor {
  id: string;
  name: string;
  role: StaffRole;
  teamIds: readonly string[];
  /** GB/T 2260 codes of the teams' areas; `CN` when one of the teams works everywhere. See `looksAfter`. */
  areas: readonly string[];
  locale: Locale;
}

/** The shape of an e-mail address; upper and lower case are the same address. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** The shape of a password that somebody chooses: long, of any characters (NIST SP 800-63B, 5.1.1). */
export const newPasswordSchema = z.string().min(12).max(200);

/** The shape of a new account. */
export const newStaffSchema = z.object({
  email: emailSchema,
  name: z.string().trim().min(1).max(60),
  role: staffRoleSchema,
  password: newPasswordSchema,
  locale: z.enum(locales),
});
export type NewStaff = z.infer<typeof newStaffSchema>;

/** The shape of a sign-in. */
export const signInSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });
export type SignInInput = z.infer<typeof signInSchema>;

/** What a sign-in hands to the browser; the token is stored nowhere in this form. */
export interface SignedIn {
  token: string;
  csrfToken: string;
  actor: Actor;
  /** The session ends at this moment at the latest. */
  expiresAt: Date;
}

export interface StaffSummary {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  locale: Locale;
  active: boolean;
  onDuty: boolean;
  teamIds: string[];
}

/** The shape of a new team. */
export const newTeamSchema = z.object({
  name: z.string().trim().min(1).max(60),
  /** GB/T 2260 codes of any level; empty: everywhere */
  areas: z.array(z.string().regex(/^\d{6}$/)).max(50),
  /** Topics of cases; empty: all */
  topics: z.array(z.string().min(1).max(40)).max(50),
});
export type NewTeam = z.infer<typeof newTeamSchema>;

export interface TeamSummary extends NewTeam {
  id: string;
  memberIds: string[];
}
