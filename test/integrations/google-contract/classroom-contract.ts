import type { GoogleContract } from './contract.ts';

const ofPeople = [
  'classroom.profile.emails',
  'classroom.profile.photos',
  'classroom.rosters',
  'classroom.rosters.readonly',
];
const ofWork = [
  'classroom.coursework.me',
  'classroom.coursework.me.readonly',
  'classroom.coursework.students',
  'classroom.coursework.students.readonly',
];
const teachersAddOn = ['classroom.addons.teacher'];
const eitherAddOn = ['classroom.addons.student', 'classroom.addons.teacher'];

/** What an add-on may do with a post: six methods, the same for each kind. */
function addOnMethodsOf(post: 'courseWork' | 'courseWorkMaterials' | 'announcements'): GoogleContract['methods'] {
  return [
    {
      name: `courses.${post}.getAddOnContext`,
      call: `GET /v1/courses/{courseId}/${post}/{itemId}/addOnContext`,
      scopes: eitherAddOn,
      query: { addOnToken: 'string', attachmentId: 'string' },
    },
    {
      name: `courses.${post}.addOnAttachments.create`,
      call: `POST /v1/courses/{courseId}/${post}/{itemId}/addOnAttachments`,
      scopes: teachersAddOn,
      query: { addOnToken: 'string' },
      body: '#AddOnAttachment',
    },
    {
      name: `courses.${post}.addOnAttachments.delete`,
      call: `DELETE /v1/courses/{courseId}/${post}/{itemId}/addOnAttachments/{attachmentId}`,
      scopes: teachersAddOn,
    },
    {
      name: `courses.${post}.addOnAttachments.get`,
      call: `GET /v1/courses/{courseId}/${post}/{itemId}/addOnAttachments/{attachmentId}`,
      scopes: eitherAddOn,
    },
    {
      name: `courses.${post}.addOnAttachments.list`,
      call: `GET /v1/courses/{courseId}/${post}/{itemId}/addOnAttachments`,
      scopes: eitherAddOn,
      query: { pageSize: 'integer', pageToken: 'string' },
    },
    {
      name: `courses.${post}.addOnAttachments.patch`,
      call: `PATCH /v1/courses/{courseId}/${post}/{itemId}/addOnAttachments/{attachmentId}`,
      scopes: teachersAddOn,
      query: { postId: 'string', updateMask: 'string' },
      body: '#AddOnAttachment',
    },
  ];
}

/**
 * Facts of Google's discovery document of Classroom v1, revision 20260414, at
 * https://classroom.googleapis.com/$discovery/rest?version=v1:
 * the methods that we call and their neighbours. What only Google writes, what it calls
 * deprecated and what ours never hold is left out, so that using it is a fault.
 */
export const classroomContract: GoogleContract = {
  methods: [
    {
      name: 'courses.get',
      call: 'GET /v1/courses/{id}',
      scopes: ['classroom.courses', 'classroom.courses.readonly'],
      answer: '#Course',
    },
    {
      name: 'courses.list',
      call: 'GET /v1/courses',
      scopes: ['classroom.courses', 'classroom.courses.readonly'],
      query: {
        courseStates: 'COURSE_STATE_UNSPECIFIED|ACTIVE|ARCHIVED|PROVISIONED|DECLINED|SUSPENDED*',
        pageSize: 'integer',
        pageToken: 'string',
        studentId: 'string',
        teacherId: 'string',
      },
    },
    {
      name: 'courses.students.list',
      call: 'GET /v1/courses/{courseId}/students',
      scopes: ofPeople,
      query: { pageSize: 'integer', pageToken: 'string' },
    },
    {
      name: 'courses.teachers.list',
      call: 'GET /v1/courses/{courseId}/teachers',
      scopes: ofPeople,
      query: { pageSize: 'integer', pageToken: 'string' },
    },
    {
      name: 'userProfiles.get',
      call: 'GET /v1/userProfiles/{userId}',
      scopes: ofPeople,
    },
    {
      name: 'courses.courseWork.get',
      call: 'GET /v1/courses/{courseId}/courseWork/{id}',
      scopes: ofWork,
      answer: '#CourseWork',
    },
    {
      name: 'courses.courseWork.list',
      call: 'GET /v1/courses/{courseId}/courseWork',
      scopes: ofWork,
      query: {
        courseWorkStates: 'COURSE_WORK_STATE_UNSPECIFIED|PUBLISHED|DRAFT|DELETED*',
        orderBy: 'string',
        pageSize: 'integer',
        pageToken: 'string',
      },
    },
    ...addOnMethodsOf('courseWork'),
    {
      name: 'courses.courseWorkMaterials.get',
      call: 'GET /v1/courses/{courseId}/courseWorkMaterials/{id}',
      scopes: ['classroom.courseworkmaterials', 'classroom.courseworkmaterials.readonly'],
      answer: '#CourseWorkMaterial',
    },
    {
      name: 'courses.courseWorkMaterials.list',
      call: 'GET /v1/courses/{courseId}/courseWorkMaterials',
      scopes: ['classroom.courseworkmaterials', 'classroom.courseworkmaterials.readonly'],
      query: {
        courseWorkMaterialStates: 'COURSEWORK_MATERIAL_STATE_UNSPECIFIED|PUBLISHED|DRAFT|DELETED*',
        materialDriveId: 'string',
        materialLink: 'string',
        orderBy: 'string',
        pageSize: 'integer',
        pageToken: 'string',
      },
    },
    ...addOnMethodsOf('courseWorkMaterials'),
    {
      name: 'courses.announcements.get',
      call: 'GET /v1/courses/{courseId}/announcements/{id}',
      scopes: ['classroom.announcements', 'classroom.announcements.readonly'],
      answer: '#Announcement',
    },
    {
      name: 'courses.announcements.list',
      call: 'GET /v1/courses/{courseId}/announcements',
      scopes: ['classroom.announcements', 'classroom.announcements.readonly'],
      query: {
        announcementStates: 'ANNOUNCEMENT_STATE_UNSPECIFIED|PUBLISHED|DRAFT|DELETED*',
        orderBy: 'string',
        pageSize: 'integer',
        pageToken: 'string',
      },
    },
    ...addOnMethodsOf('announcements'),
    {
      name: 'courses.topics.get',
      call: 'GET /v1/courses/{courseId}/topics/{id}',
      scopes: ['classroom.topics', 'classroom.topics.readonly'],
      answer: '#Topic',
    },
    {
      name: 'courses.courseWork.studentSubmissions.list',
      call: 'GET /v1/courses/{courseId}/courseWork/{courseWorkId}/studentSubmissions',
      scopes: [
        ...ofWork,
        'classroom.student-submissions.me.readonly',
        'classroom.student-submissions.students.readonly',
      ],
      query: {
        late: 'LATE_VALUES_UNSPECIFIED|LATE_ONLY|NOT_LATE_ONLY',
        pageSize: 'integer',
        pageToken: 'string',
        states: 'SUBMISSION_STATE_UNSPECIFIED|NEW|CREATED|TURNED_IN|RETURNED|RECLAIMED_BY_STUDENT*',
        userId: 'string',
      },
      answer: '#ListStudentSubmissionsResponse',
    },
  ],
  schemas: {
    AddOnAttachment: {
      courseId: 'string',
      dueDate: '#Date',
      dueTime: '#TimeOfDay',
      id: 'string',
      itemId: 'string',
      maxPoints: 'number',
      studentViewUri: '#EmbedUri',
      studentWorkReviewUri: '#EmbedUri',
      teacherViewUri: '#EmbedUri',
      title: 'string',
    },
    Announcement: {
      alternateLink: 'string',
      assigneeMode: 'ASSIGNEE_MODE_UNSPECIFIED|ALL_STUDENTS|INDIVIDUAL_STUDENTS',
      courseId: 'string',
      creationTime: 'string',
      creatorUserId: 'string',
      id: 'string',
      individualStudentsOptions: '#IndividualStudentsOptions',
      materials: '[]#Material',
      scheduledTime: 'string',
      state: 'ANNOUNCEMENT_STATE_UNSPECIFIED|PUBLISHED|DRAFT|DELETED',
      text: 'string',
      updateTime: 'string',
    },
    Assignment: { studentWorkFolder: '#DriveFolder' },
    Course: { alternateLink: 'string', id: 'string', name: 'string', room: 'string', section: 'string' },
    CourseWork: {
      alternateLink: 'string',
      assigneeMode: 'ASSIGNEE_MODE_UNSPECIFIED|ALL_STUDENTS|INDIVIDUAL_STUDENTS',
      assignment: '#Assignment',
      associatedWithDeveloper: 'boolean',
      courseId: 'string',
      creationTime: 'string',
      creatorUserId: 'string',
      description: 'string',
      dueDate: '#Date',
      dueTime: '#TimeOfDay',
      id: 'string',
      individualStudentsOptions: '#IndividualStudentsOptions',
      materials: '[]#Material',
      maxPoints: 'number',
      multipleChoiceQuestion: '#MultipleChoiceQuestion',
      scheduledTime: 'string',
      state: 'COURSE_WORK_STATE_UNSPECIFIED|PUBLISHED|DRAFT|DELETED',
      submissionModificationMode: 'SUBMISSION_MODIFICATION_MODE_UNSPECIFIED|MODIFIABLE_UNTIL_TURNED_IN|MODIFIABLE',
      title: 'string',
      topicId: 'string',
      updateTime: 'string',
      workType: 'COURSE_WORK_TYPE_UNSPECIFIED|ASSIGNMENT|SHORT_ANSWER_QUESTION|MULTIPLE_CHOICE_QUESTION',
    },
    CourseWorkMaterial: {
      alternateLink: 'string',
      assigneeMode: 'ASSIGNEE_MODE_UNSPECIFIED|ALL_STUDENTS|INDIVIDUAL_STUDENTS',
      courseId: 'string',
      creationTime: 'string',
      creatorUserId: 'string',
      description: 'string',
      id: 'string',
      individualStudentsOptions: '#IndividualStudentsOptions',
      materials: '[]#Material',
      scheduledTime: 'string',
      state: 'COURSEWORK_MATERIAL_STATE_UNSPECIFIED|PUBLISHED|DRAFT|DELETED',
      title: 'string',
      topicId: 'string',
      updateTime: 'string',
    },
    Date: { day: 'integer', month: 'integer', year: 'integer' },
    DriveFile: { alternateLink: 'string', id: 'string', thumbnailUrl: 'string', title: 'string' },
    DriveFolder: { alternateLink: 'string', id: 'string', title: 'string' },
    EmbedUri: { uri: 'string' },
    Form: { formUrl: 'string', responseUrl: 'string', thumbnailUrl: 'string', title: 'string' },
    IndividualStudentsOptions: { studentIds: '[]string' },
    Link: { thumbnailUrl: 'string', title: 'string', url: 'string' },
    ListStudentSubmissionsResponse: { nextPageToken: 'string', studentSubmissions: '[]#StudentSubmission' },
    Material: { driveFile: '#SharedDriveFile', form: '#Form', link: '#Link', youtubeVideo: '#YouTubeVideo' },
    MultipleChoiceQuestion: { choices: '[]string' },
    SharedDriveFile: { driveFile: '#DriveFile', shareMode: 'UNKNOWN_SHARE_MODE|VIEW|EDIT|STUDENT_COPY' },
    StateHistory: {
      actorUserId: 'string',
      state: 'STATE_UNSPECIFIED|CREATED|TURNED_IN|RETURNED|RECLAIMED_BY_STUDENT|STUDENT_EDITED_AFTER_TURN_IN',
      stateTimestamp: 'string',
    },
    StudentSubmission: {
      courseId: 'string',
      courseWorkId: 'string',
      id: 'string',
      late: 'boolean',
      state: 'SUBMISSION_STATE_UNSPECIFIED|NEW|CREATED|TURNED_IN|RETURNED|RECLAIMED_BY_STUDENT',
      submissionHistory: '[]#SubmissionHistory',
      userId: 'string',
    },
    SubmissionHistory: { stateHistory: '#StateHistory' },
    TimeOfDay: { hours: 'integer', minutes: 'integer', nanos: 'integer', seconds: 'integer' },
    Topic: { courseId: 'string', name: 'string', topicId: 'string', updateTime: 'string' },
    YouTubeVideo: { alternateLink: 'string', id: 'string', thumbnailUrl: 'string', title: 'string' },
  },
};
