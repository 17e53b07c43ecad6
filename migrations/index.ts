import { CreateAccounts1767225600000 } from './1767225600000-create-accounts';
import { CreateSearches1767225610000 } from './1767225610000-create-searches';
import { CreateLinks1767225620000 } from './1767225620000-create-links';
import { CreatePeople1767225700000 } from './1767225700000-create-people';
import { CreateIntake1767225710000 } from './1767225710000-create-intake';
import { CreateDiagnosis1767225720000 } from './1767225720000-create-diagnosis';
import { CreateBriefs1767225730000 } from './1767225730000-create-briefs';
import { CreateAssessments1767225740000 } from './1767225740000-create-assessments';
import { CreateInterviews1767225750000 } from './1767225750000-create-interviews';
import { CreateComparison1767225760000 } from './1767225760000-create-comparison';
import { CreateShortlists1767225770000 } from './1767225770000-create-shortlists';
import { RevokeShortlistReleases1767225775000 } from './1767225775000-revoke-shortlist-releases';
import { CreateShortlistReplies1767225776000 } from './1767225776000-create-shortlist-replies';
import { KeepWhatWasRated1795500010000 } from './1795500010000-keep-what-was-rated';
import { RecordDecisions1795500030000 } from './1795500030000-record-decisions';
import { CreateMeasureWaivers1795500040000 } from './1795500040000-create-measure-waivers';
import { CreateCharterSignatures1795500045000 } from './1795500045000-create-charter-signatures';
import { CreateAlignmentSessions1795500050000 } from './1795500050000-create-alignment-sessions';
import { CreateIntakeWindows1795500051000 } from './1795500051000-create-intake-windows';
import { CreateIntakeReminders1795500052000 } from './1795500052000-create-intake-reminders';
import { CreateIntakeReplacements1795500053000 } from './1795500053000-create-intake-replacements';
import { CreateReferences1795500060000 } from './1795500060000-create-references';
import { CreateCandidateRequests1795500061000 } from './1795500061000-create-candidate-requests';
import { CreateSelfIdentification1795500070000 } from './1795500070000-create-self-identification';
import { CreatePlacements1795500071000 } from './1795500071000-create-placements';
import { CreateSearchPairs1795500080000 } from './1795500080000-create-search-pairs';
import { AskIntakesAgain1795500090000 } from './1795500090000-ask-intakes-again';
import { ProposeAnswers1795500090500 } from './1795500090500-propose-answers';
import { SignChartersByLink1795500091000 } from './1795500091000-sign-charters-by-link';
import { AskSponsorsAboutCandidateVersions1795500091500 } from './1795500091500-ask-sponsors-about-candidate-versions';
import { KeepSessionDrafts1795500091700 } from './1795500091700-keep-session-drafts';
import { CreateFirmLetterhead1795500092000 } from './1795500092000-create-firm-letterhead';
import { CreateBriefTemplates1795500092500 } from './1795500092500-create-brief-templates';
import { CreateInstrumentWordings1795500093000 } from './1795500093000-create-instrument-wordings';
import { CreateSearchQuestionnaires1795500093500 } from './1795500093500-create-search-questionnaires';
import { BringAnswersAlong1795500094000 } from './1795500094000-bring-answers-along';
import { AskForReferees1795500094500 } from './1795500094500-ask-for-referees';
import { EndCharterLinksOfTheReplaced1795500095100 } from './1795500095100-end-charter-links-of-the-replaced';
import { CountSessionDrafts1795500095300 } from './1795500095300-count-session-drafts';
import { WriteTemplatesForEveryRole1795500096000 } from './1795500096000-write-templates-for-every-role';
import { RemindCharterSigners1795500095500 } from './1795500095500-remind-charter-signers';
import { RenewAgendas1795500100020 } from './1795500100020-renew-agendas';

/** In order; a landed migration is never edited, another one is added. */
export const migrations = [
  CreateAccounts1767225600000,
  CreateSearches1767225610000,
  CreateLinks1767225620000,
  CreatePeople1767225700000,
  CreateIntake1767225710000,
  CreateDiagnosis1767225720000,
  CreateBriefs1767225730000,
  CreateAssessments1767225740000,
  CreateInterviews1767225750000,
  CreateComparison1767225760000,
  CreateShortlists1767225770000,
  RevokeShortlistReleases1767225775000,
  CreateShortlistReplies1767225776000,
  KeepWhatWasRated1795500010000,
  RecordDecisions1795500030000,
  CreateMeasureWaivers1795500040000,
  CreateCharterSignatures1795500045000,
  CreateAlignmentSessions1795500050000,
  CreateIntakeWindows1795500051000,
  CreateIntakeReminders1795500052000,
  CreateIntakeReplacements1795500053000,
  CreateReferences1795500060000,
  CreateCandidateRequests1795500061000,
  CreateSelfIdentification1795500070000,
  CreatePlacements1795500071000,
  CreateSearchPairs1795500080000,
  AskIntakesAgain1795500090000,
  ProposeAnswers1795500090500,
  SignChartersByLink1795500091000,
  AskSponsorsAboutCandidateVersions1795500091500,
  KeepSessionDrafts1795500091700,
  CreateFirmLetterhead1795500092000,
  CreateBriefTemplates1795500092500,
  CreateInstrumentWordings1795500093000,
  CreateSearchQuestionnaires1795500093500,
  BringAnswersAlong1795500094000,
  AskForReferees1795500094500,
  EndCharterLinksOfTheReplaced1795500095100,
  CountSessionDrafts1795500095300,
  WriteTemplatesForEveryRole1795500096000,
  RemindCharterSigners1795500095500,
  RenewAgendas1795500100020,
];
