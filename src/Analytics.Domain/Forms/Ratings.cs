namespace Analytics.Domain.Forms;

/// <summary>The grades in the words of the forms.</summary>
public static class Ratings
{
    /// <summary>The word of a grade.</summary>
    /// <param name="rating">The grade.</param>
    /// <returns>优, 良, 中 or 差.</returns>
    public static string ToChinese(this Rating rating) => rating switch
    {
        Rating.Excellent => "优",
        Rating.Good => "良",
        Rating.Fair => "中",
        Rating.Poor => "差",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, "No such rating."),
    };

    /// <summary>The grade that a word names.</summary>
    /// <param name="word">优, 良, 中 or 差.</param>
    /// <returns>The grade; null for any other word.</returns>
    public static Rating? FromChinese(string? word) => word switch
    {
        "优" => Rating.Excellent,
        "良" => Rating.Good,
        "中" => Rating.Fair,
        "差" => Rating.Poor,
        _ => null,
    };
}
