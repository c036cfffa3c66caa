/** Where rules come from: published cases and advice, by address, or by title where no address is known. */

/** The article whose rules the product reproduces. */
export const SOURCE_ARTICLE = 'Excella, "What is the difference between CSM and CSPO?", 2013-01-08';

/** The address of the post itself is not in our notes, only that of the site. */
export const ALTOGETHER_AGILE =
  'Altogether Agile, "Agile certifications: do they matter?", https://altogetheragile.com/';
export const NEOSKILLS = 'NeoSkills, questions about the PSK I class';
export const SCRUM_NODE = 'https://scrum.org/node/44209';
export const RECRUITER = 'https://recruitersignal.com/blog/what-is-agile-scrum-master-certification';
export const A_CSM_HOWTO =
  'https://support.scrumalliance.org/hc/en-us/articles/115001680252-How-do-I-earn-the-Advanced-Certified-ScrumMaster-A-CSM-certification-';
export const ROLE_FAQ =
  'https://www.syncitlearning.com/faq-items/what-is-the-difference-between-csm-and-cspo-training/';
export const ITU =
  'https://www.ituonline.com/blogs/comparing-pmi-acp-and-safe-certifications-which-agile-certification-is-right-for-you/';
export const VANGUARDS = 'https://project-vanguards-pvg.storychief.io/pmp-vs-pmi-acp';
export const IZENBRIDGE = 'https://staging.izenbridge.com/pmp-or-pmi/';
export const TEAM_ACADEMY =
  'https://teamacademy.bh/blogs/news/pmi-agile-certified-practitioner-vs-project-management-professional-certification';
export const KODORAT = 'http://www.kodorat.com/why-pmi-acp';
export const PMICIE = 'https://pmicie.org/articles/48-pmi-acp-the-certification-for-complex-projects';
export const JENKINS = 'https://carlarjenkins.blogspot.com/2016/03/scrum-journal-day-1.html';
export const BTG = 'https://btgconsulting.biz/2018/04/12/i-passed-the-pmp-now-what/';
export const IGNITE = 'https://igniteii.com/2014/04/27/certification/';
export const PSM2_EARLY = 'https://certientic.com/certifications/scrum-org-psm-2';
export const PAL = 'https://certientic.com/certifications/scrum-org-pal-1';
export const NISBET = 'https://www.duncannisbet.co.uk/testing-the-leading-safe-certification';
export const BILDUX = 'https://bildux.com/safe';
export const SCRUMBUBBLES = 'https://scrumbubbles.com/tag/agile/';
export const TURBO_SM = 'https://turboscrum.com/csm-vs-psm';
export const TURBO_PO = 'https://turboscrum.com/cspo-vs-pspo';
export const JOURNEY = 'http://ouragilejourney.com/2013/12/10/professional-or-certified/';
export const YEAGER = 'https://kathyeager.com/2017/12/03/so-this-happened/';
export const HILDEN = 'https://blog.hildenco.com/2018/10/tips-for-passing-psd-exam.html';
export const REAL_PYTHON = 'https://newsletterest.com/message/25278/Im-certified';
export const NEW_PO =
  'https://scrum.org/forum/scrum-forum/38851/what-should-we-learn-become-skilled-product-owner';
export const FISHBOWL =
  'https://www.fishbowlapp.com/post/currently-a-project-manager-trying-to-pivot-into-product-management-any-advice-on-what-i-can-do-to-strengthen-my-skillset-should';
export const VITALITY =
  'https://vitalitychicago.com/blog/why-i-am-not-going-to-renew-my-scrum-certification/';
export const RENEWING = 'https://leanagiletraining.com/better-agile/renewing-certification-can-help/';
export const CONSULTANT_BA = 'http://consultantba.com/?cat=21';
export const BA_ACADEMY =
  'http://businessanalystacademy.com/im-sorry-about-your-worthless-business-analyst-certification/';
export const TKP_EXAM = 'https://open-exam-prep.com/practice/kanban-tkp';
export const BEYOND20 = 'http://blog.beyond20.com/topic/certified-scrum-product-owner';
export const HEUING = 'http://heuing.io/en/blog/certified-scrum-product-owner-cspo.html';

export const HUSSEIN = 'https://teresahussein.com/2018/08/15/papers-please-which-cert-is-which';
export const SEATS = 'https://agileseekers.com/blog/safe-certification-decision-matrix-for-real-work-roles';
export const SAFE_PRODUCT =
  'https://agileseekers.com/blog/product-owner-career-path-from-cspo-and-pspo-to-popm-and-ai-product-work';
export const FLOW_DESIGN =
  'https://agileseekers.com/blog/kanban-system-design-when-your-workflow-needs-more-than-a-board';
export const KANBAN_COACH = 'http://brodzinski.com/2012/09/kanban-coaching-professional.html';
export const KANBAN_UNIVERSITY = 'https://kanban.university/';
export const SCALED_AGILE = 'https://scaledagile.com/';
export const PM4U = 'https://projectmanager4u.com/ru/?p=22621';
export const PMI_CAPM = 'https://www.pmi.org/certifications/certified-associate-capm';
export const COACH_PATH = 'https://www.agilevisa.com/agile-coach-career-path';
export const COACH_STEPS = 'https://www.agilevisa.com/compare/icp-atf-vs-icp-acc';
export const OPTILEARN = 'https://optilearn.co.uk/the-qualification-quandary/';
export const STRAIGHT_TO_TWO =
  'https://www.scrum.org/forum/scrum-forum/7814/my-experience-tackling-psm-ii-first-certification';
export const TECH_AGILIST = 'https://techagilist.com/agile/scrum-master-certification-csm-psm-ssm';
export const PLAZA = 'https://www.mplaza.pm/articles-and-guides/agilepm-vs-prince2-agile/';
export const NO_KILL_SWITCH = 'https://no-kill-switch.ghost.io/agile-challenge-accepted/';
export const FLIP_SIDE = 'http://www.flip-side.biz/SCRUM/scrumCourseDifferences.htm';
export const GIACOMO =
  'https://giacomo-mariani.medium.com/is-the-professional-scrum-developer-psd-certification-worth-it-19c58d0747af';
export const SABINE_TESTERS = 'https://scrum.works/articles/2019/09/learning-path-testers/';
export const SABINE_DESIGN = 'https://scrum.works/articles/2019/09/Learning-Path-User-Experience-Leadership';
export const PERRI =
  'https://www.lennydistilled.com/craft/career-growth/product-management-is-broken-most-shouldnt-be-pms';
export const ROSETTA = 'https://www.rosettaagile.com/post/to-certify-or-not-to-certify';
export const THREE_BACK = 'https://3back.com/scrum-training-questions/';
export const DULIN = 'https://www.agileambition.com/pmi-acp-retrospective/';

/** Those of the sources that train for certifications, sell or issue them, as far as their pages show. */
const SELLERS: ReadonlySet<string> = new Set([
  ALTOGETHER_AGILE,
  NEOSKILLS,
  A_CSM_HOWTO,
  ROLE_FAQ,
  ITU,
  VANGUARDS,
  IZENBRIDGE,
  TEAM_ACADEMY,
  PSM2_EARLY,
  PAL,
  TURBO_SM,
  TURBO_PO,
  RENEWING,
  BEYOND20,
  SEATS,
  SAFE_PRODUCT,
  FLOW_DESIGN,
  KANBAN_UNIVERSITY,
  SCALED_AGILE,
  PMI_CAPM,
  COACH_PATH,
  COACH_STEPS,
  OPTILEARN,
  PLAZA,
  FLIP_SIDE,
  SABINE_TESTERS,
  SABINE_DESIGN,
  THREE_BACK,
]);

/** Whether a source sells certifications, and so may gain by what it says. */
export const isSeller = (source: string) => SELLERS.has(source);
