namespace Analytics.Domain.Forms;

/// <summary>The kinds of forms that departments file.</summary>
public enum FormKind
{
    /// <summary>项目支出绩效目标自评表: one project, judged by the unit that ran it.</summary>
    ProjectSelfEvaluation,

    /// <summary>部门整体支出绩效目标自评表: the whole spending of one department.</summary>
    DepartmentSelfEvaluation,

    /// <summary>项目支出绩效目标批复表: the targets approved for one project; no actuals, weights or scores.</summary>
    ProjectTargetApproval,

    /// <summary>部门整体支出绩效目标批复表: the targets approved for a whole department.</summary>
    DepartmentTargetApproval,
}
