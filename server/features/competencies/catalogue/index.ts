import type { Competency } from '../domain/competency';
import { salesStrategyAndCoveragePlanning } from './sal-01-sales-strategy-and-coverage-planning';
import { pipelineManagementAndForecasting } from './sal-02-pipeline-management-and-forecasting';
import { salesProcessAndConversionDiscipline } from './sal-03-sales-process-and-conversion-discipline';
import { complexDealLeadershipAndValueNegotiation } from './sal-04-complex-deal-leadership-and-value-negotiation';
import { salesRecruitingAndOnboarding } from './sal-05-sales-recruiting-and-onboarding';
import { salesCoaching } from './sal-06-sales-coaching';
import { performanceManagementAndAccountability } from './sal-07-performance-management-and-accountability';
import { quotaTerritoryAndIncentiveDesign } from './sal-08-quota-territory-and-incentive-design';
import { keyAccountAndPartnerRelationshipLeadership } from './sal-09-key-account-and-partner-relationship-leadership';
import { marketInsightAndResearch } from './mkt-01-market-insight-and-research';
import { segmentationIdealCustomerProfileAndPositioning } from './mkt-02-segmentation-ideal-customer-profile-and-positioning';
import { marketingStrategyAndPlanning } from './mkt-03-marketing-strategy-and-planning';
import { brandBuildingAndReputation } from './mkt-04-brand-building-and-reputation';
import { demandGenerationAndPipelineCreation } from './mkt-05-demand-generation-and-pipeline-creation';
import { productMarketingAndSalesEnablement } from './mkt-06-product-marketing-and-sales-enablement';
import { marketingMeasurementAttributionAndBudgetEconomics } from './mkt-07-marketing-measurement-attribution-and-budget-economics';
import { pricingAndOfferDesign } from './mkt-08-pricing-and-offer-design';
import { creativeAndCommunicationsLeadership } from './mkt-09-creative-and-communications-leadership';
import { salesAndMarketingPartnership } from './ldr-01-sales-and-marketing-partnership';
import { businessAndFinancialAcumen } from './ldr-02-business-and-financial-acumen';
import { teamBuildingAndPeopleLeadership } from './ldr-03-team-building-and-people-leadership';
import { changeLeadershipAndLearningAgility } from './ldr-04-change-leadership-and-learning-agility';
import { integrityAndExecutiveCommunication } from './ldr-05-integrity-and-executive-communication';

/**
 * Version of the competency catalogue (anchors, items, keys). Every answer and score keeps the version it was made under;
 * raise it whenever a text, a key or a scale changes.
 */
export const COMPETENCY_LIBRARY_VERSION = '1.0.0';

/** The 23 competencies in their fixed order: sales, marketing, leadership. To add one, add its file and a line here. */
export const competencies: readonly Competency[] = [
  salesStrategyAndCoveragePlanning,
  pipelineManagementAndForecasting,
  salesProcessAndConversionDiscipline,
  complexDealLeadershipAndValueNegotiation,
  salesRecruitingAndOnboarding,
  salesCoaching,
  performanceManagementAndAccountability,
  quotaTerritoryAndIncentiveDesign,
  keyAccountAndPartnerRelationshipLeadership,
  marketInsightAndResearch,
  segmentationIdealCustomerProfileAndPositioning,
  marketingStrategyAndPlanning,
  brandBuildingAndReputation,
  demandGenerationAndPipelineCreation,
  productMarketingAndSalesEnablement,
  marketingMeasurementAttributionAndBudgetEconomics,
  pricingAndOfferDesign,
  creativeAndCommunicationsLeadership,
  salesAndMarketingPartnership,
  businessAndFinancialAcumen,
  teamBuildingAndPeopleLeadership,
  changeLeadershipAndLearningAgility,
  integrityAndExecutiveCommunication,
];
