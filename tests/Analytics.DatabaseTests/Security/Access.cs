using System.Net;

namespace Analytics.DatabaseTests.Security;

/// <summary>To whom an address opens.</summary>
internal enum Access
{
    /// <summary>Everybody, also before signing in.</summary>
    Everybody,

    /// <summary>Whoever has a role; what is shown is narrowed to what that person may see.</summary>
    AnyRole,

    /// <summary>Whoever has a role; there is nothing at the address for a department that it is not about.</summary>
    OwnRows,

    /// <summary>领导, 分析, 管理员.</summary>
    City,

    /// <summary>分析, 管理员.</summary>
    Analysts,

    /// <summary>管理员.</summary>
    Administrators,

    /// <summary>Whoever has signed in, but not without the token of a form.</summary>
    Form,

    /// <summary>Whoever has a role, but not with a plain request: the framework's own protocol.</summary>
    Protocol,
}

internal static class Accesses
{
    /// <summary>The answer that an address has for a visitor.</summary>
    public static HttpStatusCode ExpectedFor(this Access access, Visitor visitor)
    {
        if (access == Access.Everybody)
            return HttpStatusCode.OK;
        if (visitor == Visitor.Anonymous)
            return HttpStatusCode.Redirect;
        if (access == Access.Form)
            return HttpStatusCode.BadRequest;
        if (visitor == Visitor.WithoutRole)
            return HttpStatusCode.Forbidden;
        return access switch
        {
            Access.Protocol => HttpStatusCode.BadRequest,
            Access.OwnRows when visitor == Visitor.OtherDepartment => HttpStatusCode.NotFound,
            Access.City when visitor is Visitor.OwnDepartment or Visitor.OtherDepartment => HttpStatusCode.Forbidden,
            Access.Analysts when visitor is not (Visitor.Analyst or Visitor.Administrator) => HttpStatusCode.Forbidden,
            Access.Administrators when visitor is not Visitor.Administrator => HttpStatusCode.Forbidden,
            _ => HttpStatusCode.OK,
        };
    }
}
