namespace Analytics.Warehouse.Register;

/// <summary>What a line of the audit is about.</summary>
public enum AuditKind
{
    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Somebody tried to sign in with a wrong name or password.</summary>
    SignInFailed,

    /// <summary>Somebody tried to sign in with a name that is locked.</summary>
    SignInLocked,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>Somebody chose another password.</summary>
    PasswordChanged,

    /// <summary>A table or an original file was handed out.</summary>
    Exported,

    /// <summary>A document was printed.</summary>
    Printed,

    /// <summary>Files were handed in.</summary>
    Uploaded,

    /// <summary>A value of a form was confirmed or corrected, or the problems of a form were settled.</summary>
    ValueReviewed,

    /// <summary>A finding was accepted, explained, dismissed or opened again.</summary>
    FindingDecided,

    /// <summary>A reason was moved to another category, or back.</summary>
    ReasonMoved,

    /// <summary>A link between projects of two years was confirmed, rejected or opened again.</summary>
    ProjectLinkDecided,

    /// <summary>A user was created or changed.</summary>
    UserChanged,

    /// <summary>A job was started by a person.</summary>
    JobStarted,
}
